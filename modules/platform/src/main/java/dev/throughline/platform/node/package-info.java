/// What every object with an id of its own has in common, and how it is found by that id.
@NullMarked
package dev.throughline.platform.node;

import org.jspecify.annotations.NullMarked;
