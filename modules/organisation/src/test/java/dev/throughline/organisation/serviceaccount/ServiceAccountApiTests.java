package dev.throughline.organisation.serviceaccount;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import dev.throughline.testkit.TestOrganisation;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class ServiceAccountApiTests {

    private static final String IN_A_MONTH =
            Instant.now().plus(Duration.ofDays(30)).toString();

    private final TestOrganisation organisation;
    private final TestOrganisation other;
    private final Statements statements;

    ServiceAccountApiTests(Actors actors, Statements statements) {
        this.organisation = actors.organisation();
        this.other = actors.organisation();
        this.statements = statements;
    }

    @Test
    void isCreatedChangedAndRevokedWithAHistory() {
        Actor admin = organisation.admin();
        String id = create(Map.of("description", "Pushes numbers every night")).id();
        admin.mutate(
                        "changeServiceAccount",
                        Map.of("id", id, "expectedVersion", 1, "allows", List.of("METRIC_READ")),
                        "serviceAccount",
                        "id")
                .accepted();
        admin.mutate(
                        "changeServiceAccount",
                        Map.of("id", id, "expectedVersion", 1, "name", "Late"),
                        "serviceAccount",
                        "id")
                .refused("CONFLICT", "input.expectedVersion");
        admin.mutate("revokeServiceAccount", Map.of("id", id, "reason", "Replaced"), "serviceAccount", "id")
                .accepted();
        admin.mutate("changeServiceAccount", Map.of("id", id, "name", "Again"), "serviceAccount", "id")
                .refused("MOVE_NOT_ALLOWED", "input.id");

        Answer answer = admin.ask("""
                query ($id: ID!) {
                  serviceAccounts { nodes { id } }
                  revoked: serviceAccounts(filter: {archived: true}) { nodes { id } }
                  serviceAccount(id: $id) {
                    state description allows createdBy { name } lastUsedAt businessLine { id } team { id }
                    history { nodes { action actorName changed } }
                  }
                }""", Map.of("id", id));
        assertThat(answer.<Object>list("serviceAccounts.nodes")).isEmpty();
        assertThat(answer.<String>list("revoked.nodes[*].id")).containsExactly(id);
        assertThat(answer.text("serviceAccount.state")).isEqualTo("REVOKED");
        assertThat(answer.<String>list("serviceAccount.allows")).containsExactly("METRIC_READ");
        assertThat(answer.text("serviceAccount.createdBy.name")).isEqualTo("Admin");
        assertThat(answer.<String>list("serviceAccount.history.nodes[*].action"))
                .containsExactly("revokeServiceAccount", "changeServiceAccount", "createServiceAccount");
        assertThat(answer.<String>list("serviceAccount.history.nodes[1].changed"))
                .containsExactly("allows");
    }

    @Test
    void isAllowedOnlyToReadDraftAndMeasure() {
        List<String> open =
                organisation.admin().ask("{ serviceAccountPermissions }").list("serviceAccountPermissions");
        assertThat(open)
                .contains("VISION_READ", "TARGET_CONDITION_DRAFT", "MEASUREMENT_CREATE", "AUDIT_READ")
                .doesNotContain(
                        "ORGANISATION_CHANGE",
                        "ORGANISATION_EXPORT",
                        "ROLE_CHANGE",
                        "VISION_ACTIVATE",
                        "TARGET_CONDITION_HAND_DOWN",
                        "PRODUCT_VISION_AGREE");
        create(Map.of("allows", open)).accepted();

        List<String> all = organisation
                .admin()
                .ask("{ __type(name: \"Permission\") { enumValues { name description } } }")
                .list("__type.enumValues[?(!(@.description =~ /.*Only for people\\./))].name");
        assertThat(all).containsExactlyInAnyOrderElementsOf(open);
        create(Map.of("allows", List.of("VISION_READ", "VISION_ACTIVATE"))).refused("PERSON_REQUIRED", "input.allows");
        create(Map.of("allows", List.of())).refused("INVALID", "input.allows");
    }

    @Test
    void endsWithinAYear() {
        Instant now = Instant.now();
        for (Instant end : List.of(now.minusSeconds(1), now.plus(Duration.ofDays(400)))) {
            create(Map.of("expiresAt", end.toString())).refused("INVALID", "input.expiresAt");
        }
        create(Map.of("expiresAt", now.plus(Duration.ofDays(365)).toString())).accepted();
    }

    @Test
    void reachesOneLineOrOneTeamThatIsThere() {
        String line = organisation.line("Rides");
        String team = organisation.team("Riders", line);
        create(Map.of("businessLineId", line, "teamId", team)).refused("INVALID", "input.teamId");
        create(Map.of("teamId", other.team("Theirs", other.line("Theirs")))).refused("NOT_FOUND", "input.teamId");
        assertThat(create(Map.of("teamId", team)).text("result.entity.team.name"))
                .isEqualTo("Riders");
        create(Map.of("teamId", team)).refused("TAKEN", "input.name");
    }

    @Test
    void isMadeByWhoMayThereAndReadsNoMoreThanThey() {
        organisation
                .as("CPO")
                .mutate("createServiceAccount", input(Map.of()), "serviceAccount", "id")
                .failed("FORBIDDEN");
        String rides = organisation.line("Rides");
        String food = organisation.line("Food");
        Actor inLine = organisation.inLine("ADMIN", rides);
        inLine.mutate("createServiceAccount", input(Map.of()), "serviceAccount", "id")
                .failed("FORBIDDEN");
        inLine.mutate("createServiceAccount", input(Map.of("businessLineId", food)), "serviceAccount", "id")
                .failed("FORBIDDEN");
        String id = inLine.mutate(
                        "createServiceAccount", input(Map.of("businessLineId", rides)), "serviceAccount", "id")
                .id();
        String elsewhere = create(Map.of("name", "Everywhere")).id();
        inLine.mutate("createApiKey", Map.of("serviceAccountId", id), "apiKey", "id")
                .accepted();
        inLine.mutate("createApiKey", Map.of("serviceAccountId", elsewhere), "apiKey", "id")
                .failed("FORBIDDEN");
        inLine.mutate("revokeServiceAccount", Map.of("id", elsewhere), "serviceAccount", "id")
                .failed("FORBIDDEN");
    }

    @Test
    void costsOneStatementForTheKeysOfAll() {
        for (int account = 0; account < 4; account++) {
            String id = create(Map.of("name", "Account " + account)).id();
            organisation
                    .admin()
                    .mutate("createApiKey", Map.of("serviceAccountId", id), "apiKey", "id")
                    .accepted();
        }
        String list =
                "{ serviceAccounts(first: %d) { nodes { apiKeys { nodes { prefix serviceAccount { name } } } } } }";
        organisation.admin().ask(list.formatted(1)).get("serviceAccounts");
        assertThat(statements.during(() -> organisation.admin().ask(list.formatted(1))))
                .hasSameSizeAs(statements.during(() -> organisation.admin().ask(list.formatted(4))));
        Answer reader = organisation.as("PM").ask(list.formatted(4));
        assertThat(reader.<Object>list("serviceAccounts.nodes[*].apiKeys")).containsOnlyNulls();
    }

    private Answer create(Map<String, ?> more) {
        return organisation.admin().mutate("createServiceAccount", input(more), "serviceAccount", "id team { name }");
    }

    private static Map<String, ?> input(Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "name", "Warehouse", "allows", List.of("METRIC_READ", "MEASUREMENT_CREATE"), "expiresAt", IN_A_MONTH));
        input.putAll(more);
        return input;
    }
}
