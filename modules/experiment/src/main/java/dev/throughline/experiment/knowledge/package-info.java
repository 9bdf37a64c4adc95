/// The threshold of knowledge: what is known, unknown and assumed, as of any moment.
@NullMarked
package dev.throughline.experiment.knowledge;

import org.jspecify.annotations.NullMarked;
