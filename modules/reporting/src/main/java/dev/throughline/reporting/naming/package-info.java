/// What the things are called that reports are about.
@NullMarked
package dev.throughline.reporting.naming;

import org.jspecify.annotations.NullMarked;
