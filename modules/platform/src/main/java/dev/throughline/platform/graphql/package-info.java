/// How a request becomes an answer: one snapshot per query, one transaction per mutation field, pages, payloads,
/// errors.
@NullMarked
package dev.throughline.platform.graphql;

import org.jspecify.annotations.NullMarked;
