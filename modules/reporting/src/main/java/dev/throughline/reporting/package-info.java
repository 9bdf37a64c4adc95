/// What is true: reports over what the modules below publish for them.
@NullMarked
package dev.throughline.reporting;

import org.jspecify.annotations.NullMarked;
