/// Business lens: what the business is to gain first, and beneath it what product does about it.
@NullMarked
package dev.throughline.reporting.lens;

import org.jspecify.annotations.NullMarked;
