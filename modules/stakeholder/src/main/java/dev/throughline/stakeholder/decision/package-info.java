/// Decisions: what was asked, what others said, what one person decided, and why.
@NullMarked
package dev.throughline.stakeholder.decision;

import org.jspecify.annotations.NullMarked;
