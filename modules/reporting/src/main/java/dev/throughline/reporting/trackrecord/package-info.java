/// Track record: what teams said they were sure of, against what became of it.
@NullMarked
package dev.throughline.reporting.trackrecord;

import org.jspecify.annotations.NullMarked;
