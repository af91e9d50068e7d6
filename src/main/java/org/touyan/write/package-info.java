/** The one room that writes files: a site is the old one or the new one, never a mix. */
@NullMarked
package org.touyan.write;

import org.jspecify.annotations.NullMarked;
