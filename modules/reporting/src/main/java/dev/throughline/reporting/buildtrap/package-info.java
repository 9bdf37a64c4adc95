/// Signs of the build trap (S3:9): what was built without looking at what it changed, and goals that are things to
/// build.
@NullMarked
package dev.throughline.reporting.buildtrap;

import org.jspecify.annotations.NullMarked;
