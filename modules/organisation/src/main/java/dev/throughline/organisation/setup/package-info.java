/// What a new organisation still has to set up; the list disappears when it is done.
@NullMarked
package dev.throughline.organisation.setup;

import org.jspecify.annotations.NullMarked;
