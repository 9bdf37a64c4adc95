/// An organisation's own identity provider, to which Keycloak sends the people of its domains for their login.
@NullMarked
package dev.throughline.organisation.identityprovider;

import org.jspecify.annotations.NullMarked;
