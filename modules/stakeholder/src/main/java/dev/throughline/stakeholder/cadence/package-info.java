/// How often people talk to customers to learn something, against what the organisation means to do.
@NullMarked
package dev.throughline.stakeholder.cadence;

import org.jspecify.annotations.NullMarked;
