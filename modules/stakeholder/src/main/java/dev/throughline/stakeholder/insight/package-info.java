/// What was heard of customers and the market, until somebody understands it or sets it aside.
@NullMarked
package dev.throughline.stakeholder.insight;

import org.jspecify.annotations.NullMarked;
