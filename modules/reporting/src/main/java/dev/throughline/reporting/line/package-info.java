/// The line from a vision down to target conditions, as reports read it, and where it is broken.
@NullMarked
package dev.throughline.reporting.line;

import org.jspecify.annotations.NullMarked;
