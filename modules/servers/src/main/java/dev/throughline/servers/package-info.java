/// A real PostgreSQL and a real Keycloak as processes of this machine, for the build, the tests and local use.
@NullMarked
package dev.throughline.servers;

import org.jspecify.annotations.NullMarked;
