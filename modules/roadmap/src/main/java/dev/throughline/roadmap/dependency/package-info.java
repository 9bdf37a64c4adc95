/// Dependencies between themes, never in a circle.
@NullMarked
package dev.throughline.roadmap.dependency;

import org.jspecify.annotations.NullMarked;
