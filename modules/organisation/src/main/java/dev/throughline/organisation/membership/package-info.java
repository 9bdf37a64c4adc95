/// How members change, hand over their roles, and go.
@NullMarked
package dev.throughline.organisation.membership;

import org.jspecify.annotations.NullMarked;
