/// Reality check: what a target asks for by its last day, against what its metric and its team ever did.
@NullMarked
package dev.throughline.reporting.reality;

import org.jspecify.annotations.NullMarked;
