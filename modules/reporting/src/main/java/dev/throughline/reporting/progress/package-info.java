/// Progress: how far every goal is, and what of it may be said of what is above.
@NullMarked
package dev.throughline.reporting.progress;

import org.jspecify.annotations.NullMarked;
