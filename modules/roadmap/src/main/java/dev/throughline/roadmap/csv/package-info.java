/// Roadmaps in spreadsheets: out, and in again.
@NullMarked
package dev.throughline.roadmap.csv;

import org.jspecify.annotations.NullMarked;
