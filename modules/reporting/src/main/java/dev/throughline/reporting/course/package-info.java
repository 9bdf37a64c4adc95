/// How the numbers of a goal went from day to day: what was observed, how fast that moved, and where it leads.
@NullMarked
package dev.throughline.reporting.course;

import org.jspecify.annotations.NullMarked;
