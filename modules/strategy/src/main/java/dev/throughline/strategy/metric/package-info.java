/// Metrics with their segments and measurements, in exact numbers.
@NullMarked
package dev.throughline.strategy.metric;

import org.jspecify.annotations.NullMarked;
