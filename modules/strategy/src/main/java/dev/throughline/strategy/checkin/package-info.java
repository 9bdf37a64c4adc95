/// What a team says about a target condition, kept as it was said.
@NullMarked
package dev.throughline.strategy.checkin;

import org.jspecify.annotations.NullMarked;
