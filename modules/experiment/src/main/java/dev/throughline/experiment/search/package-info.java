/// Search: whether something was tried before, and what was learned.
@NullMarked
package dev.throughline.experiment.search;

import org.jspecify.annotations.NullMarked;
