/// Advisory groups: customers who are asked again and again, who of them is there, and how far that reaches.
@NullMarked
package dev.throughline.stakeholder.advisory;

import org.jspecify.annotations.NullMarked;
