/** Page views become HTML by the theme's templates. The only room that knows Pebble. */
@NullMarked
package org.touyan.render;

import org.jspecify.annotations.NullMarked;
