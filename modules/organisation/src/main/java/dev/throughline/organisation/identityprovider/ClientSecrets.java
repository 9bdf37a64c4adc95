package dev.throughline.organisation.identityprovider;

import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import org.jspecify.annotations.Nullable;

/// Secrets on their way to Keycloak. They arrive as plain texts, since a value that cannot be bound is told back; what
/// carries one shows it in no text.
final class ClientSecrets {

    private static final int MOST = 1000;

    private ClientSecrets() {}

    /// Keycloak takes `${vault.…}` for a name in the installation's own vault, and a row of stars for what it has.
    static void refuse(Problems problems, @Nullable String secret) {
        problems.unless(
                secret == null
                        || !secret.isBlank()
                                && secret.length() <= MOST
                                && !secret.startsWith("${")
                                && !secret.matches("\\*+"),
                PlatformError.INVALID,
                "clientSecret",
                "This is not the secret that the identity provider gave you: 1 to 1,000 characters.");
    }
}
