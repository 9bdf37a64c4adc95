/// What an organisation calls discovery and delivery, and what it asks for in each.
@NullMarked
package dev.throughline.roadmap.phase;

import org.jspecify.annotations.NullMarked;
