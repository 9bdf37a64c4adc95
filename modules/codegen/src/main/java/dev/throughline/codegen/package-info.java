/// Build time only: migrates one embedded PostgreSQL in floor order and generates each module's jOOQ tables from it.
@NullMarked
package dev.throughline.codegen;

import org.jspecify.annotations.NullMarked;
