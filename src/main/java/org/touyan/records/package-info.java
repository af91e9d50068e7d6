/** What learners hand in: event logs read, checked, merged and held against the roster. */
@NullMarked
package org.touyan.records;

import org.jspecify.annotations.NullMarked;
