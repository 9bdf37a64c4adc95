/// Roadmaps: what a team does about a target condition, in strict order.
@NullMarked
package dev.throughline.roadmap.roadmap;

import org.jspecify.annotations.NullMarked;
