/** Writes the search pack of a site and reads it back. The format is docs/dev/search-format.md. JDK only. */
@NullMarked
package org.touyan.searchpack;

import org.jspecify.annotations.NullMarked;
