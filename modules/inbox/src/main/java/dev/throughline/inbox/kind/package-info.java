/// What there is to hear of: modules above add their own kinds, with a few beans each.
@NullMarked
package dev.throughline.inbox.kind;

import org.jspecify.annotations.NullMarked;
