/// What other systems hold: how it is brought in, and how it is known again.
@NullMarked
package dev.throughline.stakeholder.origin;

import org.jspecify.annotations.NullMarked;
