/// What reports have found since they were last told of, by mail, to whoever wants to hear of it.
@NullMarked
package dev.throughline.reporting.digest;

import org.jspecify.annotations.NullMarked;
