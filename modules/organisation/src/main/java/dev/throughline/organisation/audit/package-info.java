/// The audit log of an organisation, for who may read it: as pages, and as a file.
@NullMarked
package dev.throughline.organisation.audit;

import org.jspecify.annotations.NullMarked;
