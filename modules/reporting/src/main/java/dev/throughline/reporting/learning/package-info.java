/// What teams tried in order to learn, what came of it, and how the threshold of knowledge moved (S1:213).
@NullMarked
package dev.throughline.reporting.learning;

import org.jspecify.annotations.NullMarked;
