/// How a member wants to hear of what.
@NullMarked
package dev.throughline.inbox.preference;

import org.jspecify.annotations.NullMarked;
