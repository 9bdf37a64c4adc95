/// How a team says where it goes: roadmaps made of hypotheses and outcomes, without dates of delivery.
@NullMarked
package dev.throughline.roadmap;

import org.jspecify.annotations.NullMarked;
