/// How the product says no: one exception with codes, and what the caller reads of it.
@NullMarked
package dev.throughline.platform.errors;

import org.jspecify.annotations.NullMarked;
