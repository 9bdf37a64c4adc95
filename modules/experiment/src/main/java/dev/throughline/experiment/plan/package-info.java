/// Plans: with whom an experiment is made, what is asked or done, and what is counted.
@NullMarked
package dev.throughline.experiment.plan;

import org.jspecify.annotations.NullMarked;
