/// Letters about what moved and what is owed.
@NullMarked
package dev.throughline.inbox.letter;

import org.jspecify.annotations.NullMarked;
