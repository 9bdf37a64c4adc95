/// The composition root: main class, configuration, the GraphiQL page.
@NullMarked
package dev.throughline.app;

import org.jspecify.annotations.NullMarked;
