/** Markdown to {@link org.touyan.model.Body}: the only room that knows the Markdown library. */
@NullMarked
package org.touyan.parse;

import org.jspecify.annotations.NullMarked;
