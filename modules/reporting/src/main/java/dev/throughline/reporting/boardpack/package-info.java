/// What a board, executives or a team read of it all, in one paper.
@NullMarked
package dev.throughline.reporting.boardpack;

import org.jspecify.annotations.NullMarked;
