/// Learnings: what experiments taught, found again when somebody is about to try the same.
@NullMarked
package dev.throughline.experiment.learning;

import org.jspecify.annotations.NullMarked;
