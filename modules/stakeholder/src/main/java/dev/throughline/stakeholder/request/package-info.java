/// Requests: what somebody asked for, and what became of it.
@NullMarked
package dev.throughline.stakeholder.request;

import org.jspecify.annotations.NullMarked;
