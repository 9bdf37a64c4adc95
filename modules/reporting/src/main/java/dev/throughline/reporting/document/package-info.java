/// Papers made of headings, sentences, tables and pictures, written as Markdown and as PDF from one source.
@NullMarked
package dev.throughline.reporting.document;

import org.jspecify.annotations.NullMarked;
