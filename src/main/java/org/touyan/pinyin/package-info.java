/** Han characters in Latin letters. The only room that knows the pinyin library. */
@NullMarked
package org.touyan.pinyin;

import org.jspecify.annotations.NullMarked;
