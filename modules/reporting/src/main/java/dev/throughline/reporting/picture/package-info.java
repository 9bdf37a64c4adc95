/// What reports say, as pictures for slides and wikis: never by a colour alone.
@NullMarked
package dev.throughline.reporting.picture;

import org.jspecify.annotations.NullMarked;
