/// Obstacles: what stands between a team and its target condition, one of them selected at a time.
@NullMarked
package dev.throughline.experiment.obstacle;

import org.jspecify.annotations.NullMarked;
