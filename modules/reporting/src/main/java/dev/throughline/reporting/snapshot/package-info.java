/// Reports as they were: kept at the end of each month and when somebody wants it, never changed, never made up later.
@NullMarked
package dev.throughline.reporting.snapshot;

import org.jspecify.annotations.NullMarked;
