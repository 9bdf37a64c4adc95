/// Problems: what hurts whom, and the way from there to a theme.
@NullMarked
package dev.throughline.stakeholder.problem;

import org.jspecify.annotations.NullMarked;
