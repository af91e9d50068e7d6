/**
 * Makes a page's HTML safe, links it, cuts it into sections. The only room that sees jsoup and the only one that may
 * construct {@link org.touyan.model.SafeHtml}.
 */
@NullMarked
package org.touyan.html;

import org.jspecify.annotations.NullMarked;
