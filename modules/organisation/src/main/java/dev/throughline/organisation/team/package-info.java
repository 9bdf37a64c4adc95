/// Who works towards target conditions.
@NullMarked
package dev.throughline.organisation.team;

import org.jspecify.annotations.NullMarked;
