/// Answers operations breadth first: each field once for all of its parents at a place of the document, by a plan that
/// is made once for each document. Parsing, validation and coercion stay with graphql-java.
@NullMarked
package dev.throughline.platform.execution;

import org.jspecify.annotations.NullMarked;
