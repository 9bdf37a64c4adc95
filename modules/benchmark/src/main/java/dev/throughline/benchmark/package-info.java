/// The product against a peer and against hand-written SQL: generated organisations, load, and a report.
@NullMarked
package dev.throughline.benchmark;

import org.jspecify.annotations.NullMarked;
