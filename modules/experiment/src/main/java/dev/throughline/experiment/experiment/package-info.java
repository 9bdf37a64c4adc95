/// Experiments: steps with an expectation set beforehand, and what happened.
@NullMarked
package dev.throughline.experiment.experiment;

import org.jspecify.annotations.NullMarked;
