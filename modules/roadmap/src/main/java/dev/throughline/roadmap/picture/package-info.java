/// Pictures of roadmaps and of the portfolio, for slides and wikis.
@NullMarked
package dev.throughline.roadmap.picture;

import org.jspecify.annotations.NullMarked;
