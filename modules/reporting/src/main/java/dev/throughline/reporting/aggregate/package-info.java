/// How many there are of what, by business line, team, state or month, with the ids behind each count.
@NullMarked
package dev.throughline.reporting.aggregate;

import org.jspecify.annotations.NullMarked;
