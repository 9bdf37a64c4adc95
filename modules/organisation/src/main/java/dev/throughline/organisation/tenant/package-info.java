/// The organisation itself: its name, its calendar, its horizons.
@NullMarked
package dev.throughline.organisation.tenant;

import org.jspecify.annotations.NullMarked;
