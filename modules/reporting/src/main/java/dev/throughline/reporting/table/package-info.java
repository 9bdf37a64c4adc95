/// What reports say, as tables for spreadsheets.
@NullMarked
package dev.throughline.reporting.table;

import org.jspecify.annotations.NullMarked;
