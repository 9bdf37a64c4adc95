/// Throughline on one machine, from one command: a PostgreSQL, a Keycloak, the API and the demo organisations.
@NullMarked
package dev.throughline.local;

import org.jspecify.annotations.NullMarked;
