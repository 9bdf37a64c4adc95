/// What a report is about: the whole organisation, a business line, a team or a challenge, as of a moment.
@NullMarked
package dev.throughline.reporting.scope;

import org.jspecify.annotations.NullMarked;
