/** Quizzes in GIFT, the text format of Moodle, and back: what a question is elsewhere. */
@NullMarked
package org.touyan.gift;

import org.jspecify.annotations.NullMarked;
