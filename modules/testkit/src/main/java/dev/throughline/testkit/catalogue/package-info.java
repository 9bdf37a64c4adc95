/// What the migrated database must look like, asked of PostgreSQL's own catalogue.
@NullMarked
package dev.throughline.testkit.catalogue;

import org.jspecify.annotations.NullMarked;
