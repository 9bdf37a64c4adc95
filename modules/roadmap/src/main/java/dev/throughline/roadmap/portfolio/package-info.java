/// The portfolio roadmap: the roadmaps of many teams side by side, under what they have in common.
@NullMarked
package dev.throughline.roadmap.portfolio;

import org.jspecify.annotations.NullMarked;
