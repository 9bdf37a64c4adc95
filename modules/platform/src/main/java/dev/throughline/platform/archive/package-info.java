/// Everything of one organisation, found by a walk over the database's own catalogue: written to a file, read from one,
/// and erased.
@NullMarked
package dev.throughline.platform.archive;

import org.jspecify.annotations.NullMarked;
