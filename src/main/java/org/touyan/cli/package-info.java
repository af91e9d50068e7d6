/** The command line: arguments, messages, the clock, exit codes. Everything impure starts here. */
@NullMarked
package org.touyan.cli;

import org.jspecify.annotations.NullMarked;
