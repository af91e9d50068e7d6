/** Text as this project reads it: folding, tokens, escaping. Own small tables only, so that every JDK gives the same. */
@NullMarked
package org.touyan.text;

import org.jspecify.annotations.NullMarked;
