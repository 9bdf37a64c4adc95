/// Pictures that any module draws, as SVG and as PNG, and how they are fetched.
@NullMarked
package dev.throughline.platform.picture;

import org.jspecify.annotations.NullMarked;
