/// Strategic intents and challenges: what has to be reached on the way to a vision.
@NullMarked
package dev.throughline.strategy.challenge;

import org.jspecify.annotations.NullMarked;
