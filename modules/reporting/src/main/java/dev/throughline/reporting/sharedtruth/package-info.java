/// What themes rest on: by whom it was seen, and how many customers it was heard from (S2:2).
@NullMarked
package dev.throughline.reporting.sharedtruth;

import org.jspecify.annotations.NullMarked;
