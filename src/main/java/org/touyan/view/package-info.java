/** The linked site as templates and scripts see it. Pure: no files, no libraries. */
@NullMarked
package org.touyan.view;

import org.jspecify.annotations.NullMarked;
