package dev.throughline.app;

import static dev.throughline.app.EndToEndTest.Environment.LOGIN;
import static dev.throughline.app.EndToEndTest.Environment.WIRE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.organisation.keycloak.KeycloakRealm;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.JobsOf;
import dev.throughline.testkit.StoredRows;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// An organisation goes out of the database and out of Keycloak, and comes back under its name.
@EndToEndTest
@TestPropertySource(
        properties = {"throughline.leaving.grace=0s", "throughline.jobs.retry=200ms", "throughline.jobs.poll=200ms"})
class DepartureTests {

    private static final KeycloakAdmin KEYCLOAK = new KeycloakAdmin(LOGIN.url());
    private static final String SLUG = "departed";
    private static final String PERSON = "leaver@departure.example";

    private final URI endpoint;
    private final KeycloakRealm realm;

    DepartureTests(@LocalServerPort int port, @Autowired KeycloakRealm realm) {
        this.endpoint = URI.create("http://localhost:" + port + "/graphql");
        this.realm = realm;
    }

    @AfterEach
    void mend() {
        WIRE.mend();
    }

    @Test
    void leavesNothingInKeycloakEitherThoughItIsAwayAtFirst() {
        LOGIN.register(PERSON, true);
        String id = signUp();
        Actor admin = person();
        admin.mutate("addTeam", Map.of("name", "First"), "team", "id").accepted();
        Map<String, List<String>> before = StoredRows.archived(id);
        byte[] archive = new JobsOf(admin).archive();

        WIRE.cut();
        admin.mutate(
                        "deleteOrganisation",
                        Map.of("id", "organisation_" + id.replace("-", ""), "slug", SLUG, "reason", "We come back"),
                        "organisation",
                        "state")
                .accepted();
        await(() -> StoredRows.of(id).entrySet().stream()
                .allMatch(table -> table.getKey().equals("platform.scheduled_task")
                        || table.getValue().isEmpty()));
        assertThat(StoredRows.of(id).get("platform.scheduled_task")).hasSize(1);
        WIRE.mend();
        await(() -> KEYCLOAK.organization(SLUG).isEmpty()
                && StoredRows.of(id).values().stream().allMatch(List::isEmpty));

        String again = signUp();
        assertThat(again).isNotEqualTo(id);
        JobsOf jobs = new JobsOf(person());
        jobs.done(jobs.imported(archive));
        assertThat(StoredRows.archived(again)).isEqualTo(before);
        assertThat(person().ask("{ organisation { slug } teams { nodes { name } } }")
                        .<String>list("teams.nodes[*].name"))
                .containsExactly("First");
    }

    private String signUp() {
        person().mutate("signUp", Map.of("slug", SLUG, "name", "Departed"), "membership", "slug")
                .accepted();
        return KEYCLOAK.organization(SLUG).orElseThrow().toString();
    }

    private Actor person() {
        return new Actor(endpoint, LOGIN.tokenOf(PERSON));
    }

    private static void await(BooleanSupplier wanted) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!wanted.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
