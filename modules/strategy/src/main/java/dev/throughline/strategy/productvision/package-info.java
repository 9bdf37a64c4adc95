/// A product's value proposition and the positioning that product and marketing agree on.
@NullMarked
package dev.throughline.strategy.productvision;

import org.jspecify.annotations.NullMarked;
