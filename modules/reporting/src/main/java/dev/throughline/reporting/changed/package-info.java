/// What changed for somebody: what they owe, and what moved above, at and below what is theirs.
@NullMarked
package dev.throughline.reporting.changed;

import org.jspecify.annotations.NullMarked;
