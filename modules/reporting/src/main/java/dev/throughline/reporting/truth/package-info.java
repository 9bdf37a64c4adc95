/// Truth check: what is reported on track, against what the measurements say.
@NullMarked
package dev.throughline.reporting.truth;

import org.jspecify.annotations.NullMarked;
