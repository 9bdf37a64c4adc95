package dev.throughline.organisation.identityprovider;

import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import org.jspecify.annotations.Nullable;

/// A secret on its way to Keycloak, which no text shows.
record ClientSecret(String value) {

    private static final int MOST = 1000;

    static ClientSecret of(String value) {
        return new ClientSecret(value);
    }

    /// Keycloak takes `${vault.…}` for a name in the installation's own vault, and a row of stars for what it has.
    static void refuse(Problems problems, @Nullable ClientSecret secret) {
        problems.unless(
                secret == null
                        || !secret.value.isBlank()
                                && secret.value.length() <= MOST
                                && !secret.value.startsWith("${")
                                && !secret.value.matches("\\*+"),
                PlatformError.INVALID,
                "clientSecret",
                "This is not the secret that the identity provider gave you: 1 to 1,000 characters.");
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
