/// Status updates: what was learned, how goals progress and what was decided, drafted from the data and sent by a
/// person.
@NullMarked
package dev.throughline.stakeholder.update;

import org.jspecify.annotations.NullMarked;
