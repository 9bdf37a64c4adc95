/// Promises: what sales told customers, and how the roadmap stands behind it.
@NullMarked
package dev.throughline.stakeholder.promise;

import org.jspecify.annotations.NullMarked;
