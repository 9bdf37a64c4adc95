package dev.throughline.organisation.tenant;

import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import java.util.Set;
import java.util.regex.Pattern;

/// Which short names an organisation may take: what a web address can carry, and no word that means the product itself.
final class Slugs {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Set<String> RESERVED = Set.of(
            "account",
            "admin",
            "api",
            "app",
            "assets",
            "auth",
            "billing",
            "blog",
            "cdn",
            "docs",
            "graphiql",
            "graphql",
            "health",
            "help",
            "keycloak",
            "login",
            "logout",
            "mail",
            "me",
            "master",
            "new",
            "operator",
            "public",
            "realms",
            "root",
            "sign-up",
            "signup",
            "static",
            "status",
            "support",
            "system",
            "throughline",
            "www");

    private Slugs() {}

    static void refuse(Problems problems, String slug) {
        problems.unless(
                        FORM.matcher(slug).matches(),
                        PlatformError.INVALID,
                        "slug",
                        "A slug has 1 to 63 lower-case letters, digits and hyphens, and neither begins nor ends with a hyphen.")
                .unless(
                        !RESERVED.contains(slug),
                        PlatformError.TAKEN,
                        "slug",
                        "\"%s\" is reserved; take another slug.".formatted(slug));
    }
}
