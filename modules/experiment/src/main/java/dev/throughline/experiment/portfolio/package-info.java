/// The portfolio of learning: what runs, is due and overdue, and what was learned, across teams.
@NullMarked
package dev.throughline.experiment.portfolio;

import org.jspecify.annotations.NullMarked;
