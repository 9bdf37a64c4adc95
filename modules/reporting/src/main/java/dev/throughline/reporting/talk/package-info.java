/// How often product people talk, with whom, and what for.
@NullMarked
package dev.throughline.reporting.talk;

import org.jspecify.annotations.NullMarked;
