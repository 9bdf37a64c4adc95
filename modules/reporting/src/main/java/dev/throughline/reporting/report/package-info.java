/// What every report is, where it comes from, and the one place that asks for it.
@NullMarked
package dev.throughline.reporting.report;

import org.jspecify.annotations.NullMarked;
