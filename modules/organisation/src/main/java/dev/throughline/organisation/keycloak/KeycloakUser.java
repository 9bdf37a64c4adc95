package dev.throughline.organisation.keycloak;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An account of a person; its id is the subject of the person's tokens.
public record KeycloakUser(
        String id,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName) {

    public String name() {
        String name = Stream.of(firstName, lastName)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return !name.isEmpty() ? name : email == null ? id : email;
    }
}
