/// What the organisation wants: the line from vision to target condition, in exact numbers.
@NullMarked
package dev.throughline.strategy;

import org.jspecify.annotations.NullMarked;
