/// What members answer to the six questions (S3:58-63), so that nobody can tell who answered what.
@NullMarked
package dev.throughline.reporting.survey;

import org.jspecify.annotations.NullMarked;
