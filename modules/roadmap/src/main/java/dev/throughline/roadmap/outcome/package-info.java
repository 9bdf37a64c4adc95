/// Outcomes: what a theme is to change for users or the business, and whether it did.
@NullMarked
package dev.throughline.roadmap.outcome;

import org.jspecify.annotations.NullMarked;
