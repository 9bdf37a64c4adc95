/// Target conditions: what a team wants to have measured by a day, and how far it is.
@NullMarked
package dev.throughline.strategy.targetcondition;

import org.jspecify.annotations.NullMarked;
