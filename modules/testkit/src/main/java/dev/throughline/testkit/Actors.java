package dev.throughline.testkit;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Founds organisations through the API and gives their people.
@Component
public final class Actors {

    private final Environment environment;

    Actors(Environment environment) {
        this.environment = environment;
    }

    public URI endpoint() {
        return URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port") + "/graphql");
    }

    public Actor anonymous() {
        return Actor.anonymous(endpoint());
    }

    public Actor operator() {
        return new Actor(endpoint(), Tokens.operator());
    }

    /// A new organisation with an admin.
    public TestOrganisation organisation() {
        return organisation(UUID.randomUUID().toString());
    }

    /// A new organisation whose admin is the person with this subject.
    public TestOrganisation organisation(String subject) {
        String id = UUID.randomUUID().toString();
        String slug = "org-" + id.substring(0, 8);
        operator()
                .mutate(
                        "foundOrganisation",
                        Map.of(
                                "keycloakId",
                                id,
                                "slug",
                                slug,
                                "name",
                                "Organisation " + slug,
                                "admin",
                                Map.of("subject", subject, "name", "Admin", "email", "admin@" + slug + ".example")),
                        "organisation",
                        "id")
                .accepted();
        return new TestOrganisation(endpoint(), slug, id, subject);
    }
}
