/** The flow of a build, stage after stage. */
@NullMarked
package org.touyan.build;

import org.jspecify.annotations.NullMarked;
