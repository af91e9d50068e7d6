/** What a template may read, and nothing else. Values only: strings, numbers, lists and records of them. */
@NullMarked
package org.touyan.model.page;

import org.jspecify.annotations.NullMarked;
