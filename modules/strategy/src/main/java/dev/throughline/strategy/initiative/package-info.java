/// Product initiatives: a challenge seen as a customer's problem, worded as a question.
@NullMarked
package dev.throughline.strategy.initiative;

import org.jspecify.annotations.NullMarked;
