/// The e-mail domains of an organisation: claimed by an admin, proven by a record in the domain's own DNS.
@NullMarked
package dev.throughline.organisation.emaildomain;

import org.jspecify.annotations.NullMarked;
