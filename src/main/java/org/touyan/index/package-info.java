/** Turns sections into an index. The only room that knows Lucene; what it hands out are our own records. */
@NullMarked
package org.touyan.index;

import org.jspecify.annotations.NullMarked;
