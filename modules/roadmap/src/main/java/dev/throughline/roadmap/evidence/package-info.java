/// Evidence: what speaks for or against a problem or its solution.
@NullMarked
package dev.throughline.roadmap.evidence;

import org.jspecify.annotations.NullMarked;
