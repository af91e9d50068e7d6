/** What Touyan says about the content: codes, positions and the diagnostics themselves. */
@NullMarked
package org.touyan.diag;

import org.jspecify.annotations.NullMarked;
