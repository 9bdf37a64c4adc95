/// The strategy documents behind visions and challenges.
@NullMarked
package dev.throughline.strategy.document;

import org.jspecify.annotations.NullMarked;
