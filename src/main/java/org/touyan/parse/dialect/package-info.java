/** Touyan's Markdown as extensions of the library's parser: its blocks, its inlines, its nodes. */
@NullMarked
package org.touyan.parse.dialect;

import org.jspecify.annotations.NullMarked;
