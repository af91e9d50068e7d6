/** The one room that reads files: the content folder, themes, and what the jar brings along. */
@NullMarked
package org.touyan.source;

import org.jspecify.annotations.NullMarked;
