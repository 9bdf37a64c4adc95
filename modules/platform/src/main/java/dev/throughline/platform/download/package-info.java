/// Files that are made when somebody fetches them, and what is said where there is none.
@NullMarked
package dev.throughline.platform.download;

import org.jspecify.annotations.NullMarked;
