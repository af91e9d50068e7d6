/** What keeps one hostile page from stopping a build: a look at the text first, a deadline, a big stack. */
@NullMarked
package org.touyan.parse.guard;

import org.jspecify.annotations.NullMarked;
