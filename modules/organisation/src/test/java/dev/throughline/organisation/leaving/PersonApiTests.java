package dev.throughline.organisation.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.AdminEndpoint;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.Claims;
import dev.throughline.testkit.JobsOf;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.StoredRows;
import dev.throughline.testkit.TestOrganisation;
import dev.throughline.testkit.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/// What is stored about a person: for the person to have, and to be forgotten.
@ModuleTest
class PersonApiTests {

    private static final String NAME = "Ada \"Countess\" Lovelace";
    private static final String EMAIL = "ada@lovelace.example";

    private static final AdminEndpoint KEYCLOAK = new AdminEndpoint();

    private final Actors actors;
    private final TestOrganisation organisation;
    private final TestOrganisation neighbour;
    private final String subject = UUID.randomUUID().toString();

    private Actor ada;
    private String id;

    PersonApiTests(Actors actors) {
        this.actors = actors;
        this.organisation = actors.organisation();
        this.neighbour = actors.organisation();
        this.ada = organisation.admin();
        this.id = "";
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        KEYCLOAK.register(properties);
        properties.add("throughline.jobs.retry", () -> "100ms");
    }

    @BeforeEach
    void work() {
        id = add(organisation, subject);
        add(neighbour, UUID.randomUUID().toString());
        String role = organisation
                .admin()
                .ask("{ roles(first: 50) { nodes { id level } } }")
                .<String>list("roles.nodes[?(@.level=='ADMIN')].id")
                .getFirst();
        organisation
                .admin()
                .mutate("grantRole", Map.of("memberId", id, "roleId", role), "roleGrant", "id")
                .accepted();
        ada = new Actor(
                actors.endpoint(), Tokens.signed(Claims.of(subject, Map.of(organisation.slug(), organisation.id()))));
        String line = ada.mutate(
                        "addBusinessLine", Map.of("name", "Engines", "kind", "BUSINESS_LINE"), "businessLine", "id")
                .id();
        ada.mutate(
                        "changeBusinessLine",
                        Map.of(
                                "id",
                                line,
                                "description",
                                "Ask Ada \"Countess\" Lovelace, ada@lovelace.example.",
                                "reason",
                                "I, " + EMAIL),
                        "businessLine",
                        "id")
                .accepted();
        ada.mutate("changeBusinessLine", Map.of("id", line, "description", "Analytical"), "businessLine", "id")
                .accepted();
    }

    private static String add(TestOrganisation where, String subject) {
        return where.admin()
                .mutate("addMember", Map.of("subject", subject, "name", NAME, "email", EMAIL), "member", "id")
                .id();
    }

    @Test
    void givesAPersonEverythingAboutThemselves() {
        String job =
                ada.mutate("exportMember", Map.of("memberId", id), "job", "id").id();
        var file = ada.fetch(new JobsOf(ada).done(job).text("job.result"));
        String text = new String(file.body(), StandardCharsets.UTF_8);
        assertThat(file.headers().firstValue("Content-Type").orElse("")).isEqualTo("application/json");
        assertThat(new JsonMapper()
                        .readTree(text)
                        .at("/tables/organisation.member/0/email")
                        .asString())
                .isEqualTo(EMAIL);
        assertThat(text)
                .contains("organisation.role_grant", "platform.change", "Engines")
                .doesNotContain("tenant_id");
    }

    @Test
    void givesNobodyElseAPersonsData() {
        Actor pm = organisation.as("PM");
        pm.mutate("exportMember", Map.of("memberId", id), "job", "id").failed("FORBIDDEN");
        String own = pm.ask("{ viewer { member { id } } }").text("viewer.member.id");
        String job =
                pm.mutate("exportMember", Map.of("memberId", own), "job", "id").id();
        assertThat(pm.fetch(new JobsOf(pm).done(job).text("job.result")).statusCode())
                .isEqualTo(200);
        assertThat(organisation.as("VP").fetch("/exports/" + job).statusCode()).isEqualTo(404);
    }

    @Test
    void erasesAPersonEverywhereWhileFactsStay() {
        // An entry of the audit log that is about nothing that exists.
        organisation
                .as("PM")
                .mutate("addTeam", Map.of("name", "A team"), "team", "id")
                .failed("FORBIDDEN");
        int changes = StoredRows.of(organisation.id()).get("platform.change").size();
        KEYCLOAK.refuse(1);
        erase(EMAIL.toUpperCase(Locale.ROOT)).accepted();
        String job = organisation
                .admin()
                .ask("{ jobs(filter: {kind: {eq: ERASE_MEMBER}}) { nodes { id } } }")
                .text("jobs.nodes[0].id");
        new JobsOf(organisation.admin()).done(job);
        assertThat(KEYCLOAK.requests())
                .contains("DELETE /admin/realms/throughline/organizations/%s/members/%s"
                        .formatted(organisation.id(), subject));

        Map<String, List<String>> rows = StoredRows.of(organisation.id());
        assertThat(rows.get("platform.change")).hasSizeGreaterThan(changes);
        rows.forEach((table, texts) -> assertThat(texts)
                .as(table)
                .noneMatch(text -> text.contains("Lovelace") || text.contains("lovelace") || text.contains(subject)));
        Answer member = organisation
                .admin()
                .ask(
                        "query ($id: ID!) { member(by: {id: $id}) { name email subject archivedAt grants { nodes { id } } } }",
                        Map.of("id", id));
        assertThat(member.text("member.name")).isEqualTo("Erased person");
        assertThat(member.text("member.archivedAt")).isNotBlank();
        Answer history = organisation
                .admin()
                .ask("{ businessLines { nodes { history { nodes { action actorName after reason by { name } } } } } }");
        assertThat(history.<String>list("businessLines.nodes[0].history.nodes[*].actorName"))
                .containsExactly("Erased person", "Erased person", "Erased person");
        assertThat(history.text("businessLines.nodes[0].history.nodes[1].after"))
                .contains("Ask Erased person, ", "Engines");
        assertThat(ada.ask("{ organisation { name } }").status()).isEqualTo(403);
        assertThat(StoredRows.of(neighbour.id()).get("organisation.member")).anyMatch(text -> text.contains(EMAIL));
    }

    @Test
    void leavesNamesakesAndTitlesAlone() {
        Actor admin = organisation.admin();
        String namesake = admin.mutate(
                        "addMember",
                        Map.of("subject", UUID.randomUUID().toString(), "name", NAME, "email", "other@ada.example"),
                        "member",
                        "id")
                .id();
        String line = admin.mutate(
                        "addBusinessLine", Map.of("name", NAME, "kind", "BUSINESS_LINE"), "businessLine", "id")
                .id();
        erase(EMAIL).accepted();
        new JobsOf(admin)
                .done(admin.ask("{ jobs(filter: {kind: {eq: ERASE_MEMBER}}) { nodes { id } } }")
                        .text("jobs.nodes[0].id"));
        Answer after = admin.ask("""
                query ($member: ID!, $line: ID!) {
                  member: node(id: $member) { ... on Member { name history { nodes { after } } } }
                  line: node(id: $line) { ... on BusinessLine { name history { nodes { after } } } } }""", Map.of("member", namesake, "line", line));
        for (String one : List.of("member", "line")) {
            assertThat(after.text(one + ".name")).isEqualTo(NAME);
            assertThat(after.text(one + ".history.nodes[0].after")).contains("Lovelace");
        }
    }

    @Test
    void endsTheMembershipAsARemovalDoes() {
        Actor admin = organisation.admin();
        String role = admin.ask("{ roles(first: 50) { nodes { id level } } }")
                .<String>list("roles.nodes[?(@.level=='PM')].id")
                .getFirst();
        String invitation = ada.mutate(
                        "inviteMember", Map.of("email", "guest@ada.example", "roleId", role), "invitation", "id")
                .id();
        String grant =
                ada.ask("{ viewer { member { grants { nodes { id } } } } }").text("viewer.member.grants.nodes[0].id");
        erase(EMAIL).accepted();
        Answer after = admin.ask("""
                query ($member: ID!, $grant: ID!, $invitation: ID!) {
                  member: node(id: $member) { history { nodes { action before } } }
                  grant: node(id: $grant) { history { nodes { action before } } }
                  invitation: node(id: $invitation) { ... on Invitation { state } history { nodes { action before } } } }""", Map.of("member", id, "grant", grant, "invitation", invitation));
        for (String one : List.of("member", "grant", "invitation")) {
            assertThat(after.text(one + ".history.nodes[0].action")).isEqualTo("eraseMember");
            assertThat(after.text(one + ".history.nodes[0].before")).isNotBlank();
        }
        assertThat(after.text("invitation.state")).isEqualTo("REVOKED");
    }

    @Test
    void erasesOnlyWhoIsMeantAndNeverTheLastAdmin() {
        erase("another@lovelace.example").refused("INVALID", "input.email");
        organisation
                .as("PM")
                .mutate("eraseMember", Map.of("id", id, "email", EMAIL), "member", "id")
                .failed("FORBIDDEN");
        String last =
                organisation.admin().ask("{ viewer { member { id email } } }").text("viewer.member.id");
        String email =
                organisation.admin().ask("{ viewer { member { id email } } }").text("viewer.member.email");
        erase(EMAIL).accepted();
        organisation
                .admin()
                .mutate("eraseMember", Map.of("id", last, "email", email), "member", "id")
                .refused("LAST_ADMIN", "input.id");
    }

    private Answer erase(String email) {
        return organisation
                .admin()
                .mutate("eraseMember", Map.of("id", id, "email", email, "reason", "Asked to"), "member", "id");
    }
}
