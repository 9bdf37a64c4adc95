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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ModuleTest
@ExtendWith(OutputCaptureExtension.class)
class ApiKeyApiTests {

    private static final String VIEWER = """
            { viewer { name permissions member { id } serviceAccount { id name state } organisation { slug } } }""";

    private final Actors actors;
    private final TestOrganisation organisation;
    private final Statements statements;

    ApiKeyApiTests(Actors actors, Statements statements) {
        this.actors = actors;
        this.organisation = actors.organisation();
        this.statements = statements;
    }

    @Test
    void callsForItsOrganisationWithWhatItAllows() {
        String account = account("Warehouse", List.of("ORGANISATION_READ"), Map.of());
        Actor machine = machine(account);

        Answer viewer = machine.ask(VIEWER);
        assertThat(viewer.text("viewer.name")).isEqualTo("Warehouse");
        assertThat(viewer.text("viewer.serviceAccount.id")).isEqualTo(account);
        assertThat(viewer.<Object>get("viewer.member")).isNull();
        assertThat(viewer.text("viewer.organisation.slug")).isEqualTo(organisation.slug());
        assertThat(viewer.<String>list("viewer.permissions")).containsExactly("ORGANISATION_READ");
        machine.ask("{ teams { nodes { id } } }").get("teams.nodes");
        machine.ask("{ auditLog { nodes { id } } }").failed("FORBIDDEN");
    }

    @Test
    void neverConfigures() {
        String account = account("Warehouse", List.of("ORGANISATION_READ", "AUDIT_READ"), Map.of());
        Actor machine = machine(account);
        String message = machine.mutate("addTeam", Map.of("name", "Riders"), "team", "id")
                .failed("PERSON_REQUIRED")
                .body();
        assertThat(message).contains("Only a person may do this");
        machine.mutate("createApiKey", Map.of("serviceAccountId", account), "apiKey", "id")
                .failed("PERSON_REQUIRED");

        Answer log = machine.ask("""
                { auditLog(filter: {outcome: {eq: REFUSED}}) {
                    nodes { action codes actorKind actorName actor { id } } } }""");
        assertThat(log.<String>list("auditLog.nodes[*].action")).containsExactly("createApiKey", "addTeam");
        assertThat(log.<String>list("auditLog.nodes[*].codes[0]")).containsOnly("PERSON_REQUIRED");
        assertThat(log.<String>list("auditLog.nodes[*].actorKind")).containsOnly("SERVICE_ACCOUNT");
        assertThat(log.<String>list("auditLog.nodes[*].actorName")).containsOnly("Warehouse");
        assertThat(log.<String>list("auditLog.nodes[*].actor.id")).containsOnly(account);
    }

    @Test
    void takesAuditReadInALineForNothing() {
        String line = organisation.line("Rides");
        Actor machine = machine(account("Siem", List.of("AUDIT_READ"), Map.of("businessLineId", line)));
        machine.ask("{ auditLog { nodes { id } } }").failed("FORBIDDEN");
        Actor all = machine(account("Siem of all", List.of("AUDIT_READ"), Map.of()));
        assertThat(all.get("/audit-log.jsonl?nodeKind=business_line").body()).contains(line);
    }

    @Test
    void isShownOnce(CapturedOutput logged) {
        String account = account("Warehouse", List.of("VISION_READ"), Map.of());
        Map<String, String> input = Map.of("serviceAccountId", account, "name", "Nightly job", "idempotencyKey", "one");
        Answer first = key(input);
        Answer again = key(input);
        String secret = first.text("result.secret");
        assertThat(secret).hasSize(81).startsWith(first.text("result.apiKey.prefix"));
        assertThat(again.<Object>get("result.secret")).isNull();
        assertThat(again.text("result.apiKey.id")).isEqualTo(first.text("result.apiKey.id"));

        String everything = organisation.admin().get("/audit-log.jsonl").body()
                + organisation
                        .admin()
                        .ask(
                                "query ($id: ID!) { node(id: $id) { history { nodes { before after } } } }",
                                Map.of("id", first.text("result.apiKey.id")))
                        .body();
        assertThat(everything).contains("createApiKey").doesNotContain(secret).doesNotContain("hash");
        assertThat(logged.getAll()).doesNotContain(secret);
    }

    @Test
    void isRotatedByASecondKey() {
        String account = account("Warehouse", List.of("VISION_READ"), Map.of());
        Answer first = key(Map.of("serviceAccountId", account));
        Answer second = key(Map.of("serviceAccountId", account));
        Actor old = as(first.text("result.secret"));
        Actor fresh = as(second.text("result.secret"));
        old.ask(VIEWER).get("viewer");
        fresh.ask(VIEWER).get("viewer");
        organisation
                .admin()
                .mutate("revokeApiKey", Map.of("id", first.text("result.apiKey.id")), "apiKey", "state")
                .accepted();
        assertThat(old.ask(VIEWER).failed("UNAUTHENTICATED").status()).isEqualTo(401);
        fresh.ask(VIEWER).get("viewer");
    }

    @Test
    void hasAtMostFive() {
        String account = account("Warehouse", List.of("VISION_READ"), Map.of());
        List<String> ids = new ArrayList<>();
        for (int key = 0; key < 5; key++) {
            ids.add(key(Map.of("serviceAccountId", account)).text("result.apiKey.id"));
        }
        organisation
                .admin()
                .mutate("createApiKey", Map.of("serviceAccountId", account), "apiKey", "id")
                .refused("LIMIT_REACHED", "input.serviceAccountId");
        organisation
                .admin()
                .mutate("revokeApiKey", Map.of("id", ids.getFirst()), "apiKey", "id")
                .accepted();
        key(Map.of("serviceAccountId", account)).text("result.secret");
    }

    @Test
    void tellsAWrongKeyNotFromAnExpiredOrARevokedOne() throws InterruptedException {
        String account = account("Warehouse", List.of("VISION_READ"), Map.of());
        Instant soon = Instant.now().plusSeconds(2);
        String expiring = key(Map.of("serviceAccountId", account, "expiresAt", soon.toString()))
                .text("result.secret");
        Answer revoked = key(Map.of("serviceAccountId", account));
        organisation
                .admin()
                .mutate("revokeApiKey", Map.of("id", revoked.text("result.apiKey.id")), "apiKey", "id")
                .accepted();
        String good = key(Map.of("serviceAccountId", account)).text("result.secret");
        as(expiring).ask(VIEWER).get("viewer");
        Thread.sleep(Duration.between(Instant.now(), soon).plusMillis(50));

        String another = (good.endsWith("A") ? "B" : "A");
        String forged = key(Map.of("serviceAccountId", account)).text("result.secret");
        List<String> bodies = new ArrayList<>();
        for (String wrong : List.of(
                expiring,
                revoked.text("result.secret"),
                good.substring(0, good.length() - 1) + another,
                good.substring(0, 40),
                "tl_nonsense",
                "tl_",
                Forgery.otherSecret(forged))) {
            Answer answer = as(wrong).ask(VIEWER).failed("UNAUTHENTICATED");
            assertThat(answer.status()).isEqualTo(401);
            bodies.add(answer.body().replaceAll("[0-9a-f-]{36}", "<request>"));
        }
        assertThat(bodies.stream().distinct()).hasSize(1);
        as(good).ask(VIEWER).get("viewer");
    }

    @Test
    void endsWithItsServiceAccount() {
        String account = account("Warehouse", List.of("VISION_READ"), Map.of());
        Answer key = key(Map.of("serviceAccountId", account));
        Actor machine = as(key.text("result.secret"));
        machine.ask(VIEWER).get("viewer");

        String tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
        organisation
                .admin()
                .mutate("changeServiceAccount", Map.of("id", account, "expiresAt", tomorrow), "serviceAccount", "id")
                .accepted();
        Answer shortened = organisation
                .admin()
                .ask(
                        "query ($id: ID!) { node(id: $id) { ... on ApiKey { expiresAt state } } }",
                        Map.of("id", key.text("result.apiKey.id")));
        assertThat(Instant.parse(shortened.text("node.expiresAt")))
                .isBetween(
                        Instant.parse(tomorrow).minusMillis(1),
                        Instant.parse(tomorrow).plusMillis(1));
        organisation
                .admin()
                .mutate(
                        "createApiKey",
                        Map.of(
                                "serviceAccountId",
                                account,
                                "expiresAt",
                                Instant.now().plus(Duration.ofDays(2)).toString()),
                        "apiKey",
                        "id")
                .refused("INVALID", "input.expiresAt");

        organisation
                .admin()
                .mutate("revokeServiceAccount", Map.of("id", account), "serviceAccount", "id")
                .accepted();
        machine.ask(VIEWER).failed("UNAUTHENTICATED");
        organisation
                .admin()
                .mutate("createApiKey", Map.of("serviceAccountId", account), "apiKey", "id")
                .refused("MOVE_NOT_ALLOWED", "input.serviceAccountId");
    }

    @Test
    void followsAChangeOfItsPermissionsWithTheNextRequest() {
        String account = account("Warehouse", List.of("ORGANISATION_READ"), Map.of());
        Actor machine = machine(account);
        machine.ask("{ teams { nodes { id } } }").get("teams.nodes");
        organisation
                .admin()
                .mutate(
                        "changeServiceAccount",
                        Map.of("id", account, "allows", List.of("VISION_READ")),
                        "serviceAccount",
                        "id")
                .accepted();
        machine.ask("{ teams { nodes { id } } }").failed("FORBIDDEN");
    }

    @Test
    void tellsWhenItWasLastUsedWithoutAWriteInTheRequest() throws InterruptedException {
        String account = account("Warehouse", List.of("ORGANISATION_READ"), Map.of());
        Answer key = key(Map.of("serviceAccountId", account));
        Actor machine = as(key.text("result.secret"));
        machine.ask(VIEWER).get("viewer");
        Answer used = lastUse(account);
        for (int turn = 0; turn < 100 && used.get("serviceAccount.lastUsedAt") == null; turn++) {
            Thread.sleep(50);
            used = lastUse(account);
        }
        assertThat(used.<Object>get("serviceAccount.lastUsedAt")).isNotNull();
        assertThat(used.<Object>get("serviceAccount.apiKeys.nodes[0].lastUsedAt"))
                .isNotNull();
        assertThat(used.<Integer>get("serviceAccount.version")).isEqualTo(1);
        assertThat(statements.during(() -> machine.ask(VIEWER))).noneMatch(statement -> statement.startsWith("update"));
    }

    @Test
    void worksInItsOwnOrganisationOnly() {
        TestOrganisation other = actors.organisation();
        other.team("Theirs", other.line("Theirs"));
        Actor machine = machine(account("Warehouse", List.of("ORGANISATION_READ"), Map.of()))
                .with("X-Organisation", other.id());
        assertThat(machine.ask("{ teams { nodes { name } } }").body()).doesNotContain("Theirs");
    }

    private Answer lastUse(String account) {
        return organisation
                .admin()
                .ask(
                        "query ($id: ID!) { serviceAccount(id: $id) { lastUsedAt version apiKeys { nodes { lastUsedAt } } } }",
                        Map.of("id", account));
    }

    private Answer key(Map<String, ?> input) {
        return organisation.admin().ask("""
                        mutation ($input: CreateApiKeyInput!) {
                          result: createApiKey(input: $input) { apiKey { id prefix } secret userErrors { code path } }
                        }""", Map.of("input", input));
    }

    private Actor machine(String account) {
        return as(key(Map.of("serviceAccountId", account)).text("result.secret"));
    }

    private Actor as(String key) {
        return new Actor(actors.endpoint(), key);
    }

    private String account(String name, List<String> allows, Map<String, String> scope) {
        Map<String, Object> input = new HashMap<>(scope);
        input.put("name", name);
        input.put("allows", allows);
        input.put("expiresAt", Instant.now().plus(Duration.ofDays(30)).toString());
        return organisation
                .admin()
                .mutate("createServiceAccount", input, "serviceAccount", "id")
                .id();
    }
}
