/// How lines, teams and products hang together, and what becomes of them when that changes.
@NullMarked
package dev.throughline.organisation.structure;

import org.jspecify.annotations.NullMarked;
