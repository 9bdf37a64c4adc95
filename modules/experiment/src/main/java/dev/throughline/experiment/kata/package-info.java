/// The kata board of a target condition: the five coaching questions, answered from the data.
@NullMarked
package dev.throughline.experiment.kata;

import org.jspecify.annotations.NullMarked;
