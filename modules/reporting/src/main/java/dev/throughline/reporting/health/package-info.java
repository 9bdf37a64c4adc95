/// Whether an organisation is led by product: people, strategy, process and culture (S3:5-8), and the six questions
/// (S3:58-63).
@NullMarked
package dev.throughline.reporting.health;

import org.jspecify.annotations.NullMarked;
