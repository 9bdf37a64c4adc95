/// Machines that act for an organisation, and the keys with which they do.
@NullMarked
package dev.throughline.organisation.serviceaccount;

import org.jspecify.annotations.NullMarked;
