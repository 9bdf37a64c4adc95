/// Numbers of experiments: what the counts of variants show, and how sure one may be of it.
@NullMarked
package dev.throughline.experiment.numbers;

import org.jspecify.annotations.NullMarked;
