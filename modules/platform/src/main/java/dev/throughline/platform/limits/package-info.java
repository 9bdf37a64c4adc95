/// What one caller and one organisation may ask for in a while, and at once.
@NullMarked
package dev.throughline.platform.limits;

import org.jspecify.annotations.NullMarked;
