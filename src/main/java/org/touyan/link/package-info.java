/** Documents become a site: ids, references, roles, paths, glossary. Pure: no files, no libraries. */
@NullMarked
package org.touyan.link;

import org.jspecify.annotations.NullMarked;
