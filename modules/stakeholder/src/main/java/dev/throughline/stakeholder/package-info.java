/// Who we listen to: stakeholders, customers, what they ask for, and what they were promised.
@NullMarked
package dev.throughline.stakeholder;

import org.jspecify.annotations.NullMarked;
