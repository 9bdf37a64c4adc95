/// What the organisation offers to customers.
@NullMarked
package dev.throughline.organisation.product;

import org.jspecify.annotations.NullMarked;
