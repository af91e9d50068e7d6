/** Finds in texts what must not be published: people of a roster, identity numbers, mobile numbers. */
@NullMarked
package org.touyan.privacy;

import org.jspecify.annotations.NullMarked;
