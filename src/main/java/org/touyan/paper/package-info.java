/** How much of a sheet of paper a page fills, estimated without a browser: too much text is told before it is printed. */
@NullMarked
package org.touyan.paper;

import org.jspecify.annotations.NullMarked;
