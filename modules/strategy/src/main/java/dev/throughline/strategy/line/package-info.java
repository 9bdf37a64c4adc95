/// The line through the levels: from any node up to its vision, and what deserves a second look.
@NullMarked
package dev.throughline.strategy.line;

import org.jspecify.annotations.NullMarked;
