/// A member's inbox: what they owe, and what moved.
@NullMarked
package dev.throughline.inbox.box;

import org.jspecify.annotations.NullMarked;
