/// The tenant is the floor: bound once where a transaction begins, and nowhere else.
@NullMarked
package dev.throughline.platform.tenancy;

import org.jspecify.annotations.NullMarked;
