package dev.throughline.organisation.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.AdminEndpoint;
import dev.throughline.testkit.JobsOf;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.StoredRows;
import dev.throughline.testkit.TestOrganisation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What is left when the grace period is over: nothing.
@ModuleTest
class DeletionTests {

    private static final AdminEndpoint KEYCLOAK = new AdminEndpoint();

    private final TestOrganisation leaving;
    private final TestOrganisation neighbour;

    DeletionTests(Actors actors) {
        this.leaving = actors.organisation();
        this.neighbour = actors.organisation();
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        KEYCLOAK.register(properties);
        properties.add("throughline.leaving.grace", () -> "0s");
        properties.add("throughline.jobs.retry", () -> "100ms");
        properties.add("throughline.jobs.poll", () -> "200ms");
    }

    @Test
    void leavesNoRowInAnyTableAndNoOrganizationInKeycloak() {
        work(leaving);
        work(neighbour);
        await(() -> StoredRows.of(neighbour.id()).get("platform.scheduled_task").stream()
                .allMatch(task -> task.contains("expiry")));
        Map<String, List<String>> before = StoredRows.of(neighbour.id());
        assertThat(StoredRows.of(leaving.id()).get("platform.scheduled_task")).isNotEmpty();
        KEYCLOAK.refuse(3);

        leave(leaving);

        String gone = "DELETE /admin/realms/throughline/organizations/" + leaving.id();
        await(() -> KEYCLOAK.requests().contains(gone));
        await(() -> StoredRows.of(leaving.id()).values().stream().allMatch(List::isEmpty));
        assertThat(StoredRows.of(neighbour.id())).isEqualTo(before);
        assertThat(neighbour.admin().ask("{ teams { nodes { name } } }").<String>list("teams.nodes[*].name"))
                .containsExactly("Team");
        Actor pm = leaving.admin();
        assertThat(pm.ask("{ organisation { name } }").body()).contains("ORGANISATION_REQUIRED");
    }

    private static void work(TestOrganisation organisation) {
        organisation.team("Team", organisation.line("Line"));
        organisation.as("PM");
        organisation
                .admin()
                .mutate("addProduct", Map.of("name", "Product", "idempotencyKey", "key"), "product", "id")
                .accepted();
        new JobsOf(organisation.admin()).archive();
    }

    private static void leave(TestOrganisation organisation) {
        organisation
                .admin()
                .mutate(
                        "deleteOrganisation",
                        Map.of(
                                "id",
                                "organisation_" + organisation.id().replace("-", ""),
                                "slug",
                                organisation.slug(),
                                "reason",
                                "Bankrupt"),
                        "organisation",
                        "state")
                .accepted();
    }

    private static void await(BooleanSupplier wanted) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!wanted.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
