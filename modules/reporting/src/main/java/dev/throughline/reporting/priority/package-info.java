/// Whether what people do follows the order that they have said (S0:25-27).
@NullMarked
package dev.throughline.reporting.priority;

import org.jspecify.annotations.NullMarked;
