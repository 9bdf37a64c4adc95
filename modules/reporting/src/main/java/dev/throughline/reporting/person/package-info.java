/// Who works on the product, by their roles and never by name.
@NullMarked
package dev.throughline.reporting.person;

import org.jspecify.annotations.NullMarked;
