/// How what was promised to customers binds the product.
@NullMarked
package dev.throughline.reporting.exposure;

import org.jspecify.annotations.NullMarked;
