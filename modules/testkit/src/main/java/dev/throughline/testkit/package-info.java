/// What tests stand on: a real database, callers with real tokens, counted statements, the house rules.
@NullMarked
package dev.throughline.testkit;

import org.jspecify.annotations.NullMarked;
