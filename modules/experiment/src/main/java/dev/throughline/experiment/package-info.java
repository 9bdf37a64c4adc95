/// How a team learns: obstacles, experiments with an expectation set beforehand, and what is known because of them.
@NullMarked
package dev.throughline.experiment;

import org.jspecify.annotations.NullMarked;
