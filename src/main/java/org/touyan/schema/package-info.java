/** What may stand in front matter, {@code site.yml}, {@code roles.yml} and data tables, and what each of it means. */
@NullMarked
package org.touyan.schema;

import org.jspecify.annotations.NullMarked;
