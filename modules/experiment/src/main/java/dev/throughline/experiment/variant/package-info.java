/// Variants: what people are shown, and what was counted of each, day by day.
@NullMarked
package dev.throughline.experiment.variant;

import org.jspecify.annotations.NullMarked;
