/// The view of the next years, set by the CPO: qualitative, at most one active in a scope.
@NullMarked
package dev.throughline.strategy.vision;

import org.jspecify.annotations.NullMarked;
