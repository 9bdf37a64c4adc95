/// The worked example that a new organisation may begin with.
@NullMarked
package dev.throughline.strategy.example;

import org.jspecify.annotations.NullMarked;
