/// Tables of text: files as spreadsheets write them, in and out.
@NullMarked
package dev.throughline.platform.csv;

import org.jspecify.annotations.NullMarked;
