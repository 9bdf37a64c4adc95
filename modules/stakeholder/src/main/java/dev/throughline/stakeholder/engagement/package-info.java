/// Meetings with stakeholders: what for, with whom, what is to be talked about and what was learned.
@NullMarked
package dev.throughline.stakeholder.engagement;

import org.jspecify.annotations.NullMarked;
