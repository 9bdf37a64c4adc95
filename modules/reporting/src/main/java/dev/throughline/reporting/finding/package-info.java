/// What all reports are made of: numbers with the rows behind them, and findings with a rule, a place and a way out.
@NullMarked
package dev.throughline.reporting.finding;

import org.jspecify.annotations.NullMarked;
