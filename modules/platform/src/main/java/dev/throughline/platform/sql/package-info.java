/// Keyset pages, typed filters and constraint names, once for all repositories.
@NullMarked
package dev.throughline.platform.sql;

import org.jspecify.annotations.NullMarked;
