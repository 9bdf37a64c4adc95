package dev.throughline.app;

import static dev.throughline.app.EndToEndTest.Environment.DNS;
import static dev.throughline.app.EndToEndTest.Environment.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.Guide;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// An organisation that follows the guide to single sign-on.
final class Company {

    static final String CORP = LOGIN.url() + "/realms/corp";

    private final URI endpoint;
    private final String slug;
    private final Map<String, String> guide;

    Company(int port, String slug) {
        this.endpoint = URI.create("http://localhost:" + port + "/graphql");
        this.slug = slug;
        try {
            this.guide = Guide.operations(Files.readString(Path.of("../../docs/guides/single-sign-on.md")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void signUp() {
        LOGIN.register("founder@" + slug + ".example", true);
        admin().mutate("signUp", Map.of("slug", slug, "name", "The " + slug), "membership", "slug")
                .accepted();
    }

    Actor admin() {
        return person("founder@" + slug + ".example");
    }

    Actor person(String email) {
        return actor(LOGIN.tokenOf(email));
    }

    Actor actor(String token) {
        return new Actor(endpoint, token);
    }

    String claim() {
        return run(admin(), "Claim", Map.of("name", slug + ".example")).text("claimEmailDomain.emailDomain.id");
    }

    void verify() {
        Answer domains = admin().ask("{ emailDomains { nodes { id verificationRecord } } }");
        DNS.put(slug + ".example", "v=spf1 -all", domains.text("emailDomains.nodes[0].verificationRecord"));
        Answer verified = run(admin(), "Verify", Map.of("id", domain()));
        assertThat(verified.text("verifyEmailDomain.emailDomain.state")).isEqualTo("VERIFIED");
    }

    void letIn(String level) {
        run(admin(), "Joining", Map.of("roleId", People.role(admin(), level)))
                .text("changeJoiningPolicy.joiningPolicy.role.level");
    }

    Answer connect(String secret) {
        return run(
                admin(),
                "Connect",
                Map.of("name", "The corporation", "issuer", CORP, "clientId", "throughline", "clientSecret", secret));
    }

    String domain() {
        return admin().ask("{ emailDomains { nodes { id } } }").text("emailDomains.nodes[0].id");
    }

    Answer join(String person, String organisation) {
        return run(person(person), "Join", Map.of("slug", organisation));
    }

    Answer run(Actor actor, String operation, Map<String, String> variables) {
        String document = guide.get(operation);
        assertThat(document).as(operation).isNotNull();
        return actor.ask(document, variables);
    }

    static String code(Answer answer, String mutation) {
        return answer.text(mutation + ".userErrors[0].code");
    }
}
