/// Themes: a problem, a hypothesis split into what is known and unknown, and how far it is.
@NullMarked
package dev.throughline.roadmap.theme;

import org.jspecify.annotations.NullMarked;
