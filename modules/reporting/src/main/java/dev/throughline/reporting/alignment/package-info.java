/// Whether everything in force, and every theme that is told, leads to a vision in force.
@NullMarked
package dev.throughline.reporting.alignment;

import org.jspecify.annotations.NullMarked;
