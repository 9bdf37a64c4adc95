/// The architecture rules of the house, the same objects for the product and for the fixtures that break them.
@NullMarked
package dev.throughline.testkit.house;

import org.jspecify.annotations.NullMarked;
