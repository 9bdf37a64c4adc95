/// The realm in Keycloak: the organizations there, who belongs to them, and nothing of what they may do.
@NullMarked
package dev.throughline.organisation.keycloak;

import org.jspecify.annotations.NullMarked;
