/// How far a target is, segment by segment, in exact arithmetic, and the verdict of its quantifier.
@NullMarked
package dev.throughline.strategy.progress;

import org.jspecify.annotations.NullMarked;
