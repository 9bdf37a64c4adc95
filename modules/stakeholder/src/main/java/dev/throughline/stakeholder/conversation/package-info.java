/// Talks with customers, users and stakeholders: planned and held, and what was learned, agreed and is to be done.
@NullMarked
package dev.throughline.stakeholder.conversation;

import org.jspecify.annotations.NullMarked;
