/// Versions: what was said of a roadmap to an audience at a moment, what speaks against saying it, and what differs.
@NullMarked
package dev.throughline.roadmap.version;

import org.jspecify.annotations.NullMarked;
