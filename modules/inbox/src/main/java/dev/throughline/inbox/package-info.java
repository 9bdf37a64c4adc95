/// What a member owes, what moved that concerns them, and letters about both; modules above say what that is.
@NullMarked
package dev.throughline.inbox;

import org.jspecify.annotations.NullMarked;
