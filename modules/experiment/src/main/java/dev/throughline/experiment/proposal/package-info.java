/// Proposals: what follows from a concluded experiment, for a person to confirm.
@NullMarked
package dev.throughline.experiment.proposal;

import org.jspecify.annotations.NullMarked;
