/// Migrates every module's schema in floor order and refuses a database role that could see through the walls.
@NullMarked
package dev.throughline.platform.migration;

import org.jspecify.annotations.NullMarked;
