/// Documents that an organisation's clients may name instead of sending them.
@NullMarked
package dev.throughline.organisation.document;

import org.jspecify.annotations.NullMarked;
