/// An organisation comes on board: in Keycloak and here, all of it or none of it, and what is still to be set up then.
@NullMarked
package dev.throughline.organisation.founding;

import org.jspecify.annotations.NullMarked;
