/// The people of an organisation, as Keycloak knows them.
@NullMarked
package dev.throughline.organisation.member;

import org.jspecify.annotations.NullMarked;
