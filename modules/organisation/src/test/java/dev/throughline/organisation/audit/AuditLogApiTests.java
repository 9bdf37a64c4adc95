package dev.throughline.organisation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import dev.throughline.testkit.TestOrganisation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class AuditLogApiTests {

    private static final String LOG = """
            query ($filter: AuditEntryFilter, $first: Int, $after: String) {
              auditLog(filter: $filter, first: $first, after: $after) {
                nodes {
                  id at outcome action actorKind actorId actorName actor { id } nodeId node { id } changed before after
                  reason codes input requestId
                }
                pageInfo { hasNextPage endCursor }
                totalCount
              }
            }""";

    private final TestOrganisation organisation;
    private final TestOrganisation other;
    private final Statements statements;

    AuditLogApiTests(Actors actors, Statements statements) {
        this.organisation = actors.organisation();
        this.other = actors.organisation();
        this.statements = statements;
    }

    @Test
    void tellsWhoChangedWhatOfWhichObject() {
        Actor admin = organisation.admin().with("X-Request-Id", "a-request-of-mine");
        String line = organisation.line("Rides");
        admin.mutate(
                        "changeBusinessLine",
                        Map.of("id", line, "name", "Trips", "reason", "Renamed with the city"),
                        "businessLine",
                        "id")
                .accepted();

        Answer log = log(Map.of("nodeId", Map.of("eq", line)));
        assertThat(log.<String>list("auditLog.nodes[*].action"))
                .containsExactly("changeBusinessLine", "addBusinessLine");
        assertThat(log.text("auditLog.nodes[0].outcome")).isEqualTo("DONE");
        assertThat(log.<String>list("auditLog.nodes[0].changed")).containsExactly("name");
        assertThat(log.text("auditLog.nodes[0].before")).contains("Rides");
        assertThat(log.text("auditLog.nodes[0].after")).contains("Trips");
        assertThat(log.text("auditLog.nodes[0].reason")).isEqualTo("Renamed with the city");
        assertThat(log.text("auditLog.nodes[0].requestId")).isEqualTo("a-request-of-mine");
        assertThat(log.text("auditLog.nodes[0].actorKind")).isEqualTo("MEMBER");
        assertThat(log.text("auditLog.nodes[0].actorName")).isEqualTo("Admin");
        assertThat(log.text("auditLog.nodes[0].actor.id")).isEqualTo(log.text("auditLog.nodes[0].actorId"));
        assertThat(log.text("auditLog.nodes[0].node.id")).isEqualTo(line);
        assertThat(log.<String>list("auditLog.nodes[1].changed"))
                .contains("name", "kind")
                .doesNotContain("archivedAt");
        assertThat(log.<Object>get("auditLog.nodes[1].before")).isNull();
    }

    @Test
    void tellsWhoFoundedTheOrganisation() {
        Answer log = log(Map.of("action", Map.of("eq", "foundOrganisation")));
        assertThat(log.<String>list("auditLog.nodes[*].actorKind")).containsOnly("OPERATOR");
        assertThat(log.<Object>list("auditLog.nodes[*].actorId")).containsOnlyNulls();
    }

    @Test
    void recordsWhatAPermissionForbids() {
        organisation
                .as("PM")
                .mutate("addTeam", Map.of("name", "A team of my own"), "team", "id")
                .failed("FORBIDDEN");

        Answer log = log(Map.of("outcome", Map.of("eq", "REFUSED")));
        assertThat(log.<String>list("auditLog.nodes[*].action")).containsExactly("addTeam");
        assertThat(log.<String>list("auditLog.nodes[0].codes")).containsExactly("FORBIDDEN");
        assertThat(log.text("auditLog.nodes[0].actorName")).startsWith("PM of");
        assertThat(log.text("auditLog.nodes[0].input")).isEqualTo("{\"name\": \"A team of my own\"}");
        assertThat(log.<Object>get("auditLog.nodes[0].after")).isNull();
        assertThat(log.<Object>get("auditLog.nodes[0].node")).isNull();
        assertThat(log.<Object>list("auditLog.nodes[0].changed")).isEmpty();
    }

    @Test
    void recordsWhatARuleAConstraintOrABindingRefuses() {
        String line = organisation.line("Rides");
        Actor admin = organisation.admin();
        admin.mutate(
                        "changeBusinessLine",
                        Map.of("id", line, "name", "Trips", "expectedVersion", 7),
                        "businessLine",
                        "id")
                .refused("CONFLICT", "input.expectedVersion");
        admin.mutate("addBusinessLine", Map.of("name", "Rides", "kind", "BUSINESS_LINE"), "businessLine", "id")
                .refused("TAKEN", "input.name");
        admin.mutate("addTeam", Map.of("name", "Team", "businessLineId", "nonsense"), "team", "id")
                .refused("INVALID", "input.businessLineId");

        Answer log = log(Map.of("outcome", Map.of("eq", "REFUSED")));
        assertThat(log.<String>list("auditLog.nodes[*].action"))
                .containsExactly("addTeam", "addBusinessLine", "changeBusinessLine");
        assertThat(log.<String>list("auditLog.nodes[*].codes[0]")).containsExactly("INVALID", "TAKEN", "CONFLICT");
        assertThat(log.text("auditLog.nodes[2].node.id")).isEqualTo(line);

        Answer history = admin.ask(
                "query ($id: ID!) { node(id: $id) { history { nodes { action changed } } } }", Map.of("id", line));
        assertThat(history.<String>list("node.history.nodes[*].action")).containsExactly("addBusinessLine");
        assertThat(history.<String>list("node.history.nodes[0].changed")).contains("name");
    }

    @Test
    void keepsNoSecretOfARefusedInput() {
        String secret = "c2VjcmV0LXRoYXQtbm9ib2R5LW1heS1rbm93";
        organisation
                .as("PM")
                .mutate(
                        "addMember",
                        Map.of(
                                "subject",
                                secret,
                                "name",
                                "Ada " + secret + " Lovelace\u0000 of Analytics",
                                "email",
                                "ada.lovelace@analytics.throughline.example"),
                        "member",
                        "id")
                .refused("INVALID", "input.name");

        Answer log = log(Map.of("action", Map.of("eq", "addMember"), "outcome", Map.of("eq", "REFUSED")));
        assertThat(log.text("auditLog.nodes[0].input"))
                .doesNotContain(secret)
                .contains("Ada ••• Lovelace of Analytics", "ada.lovelace@analytics.throughline.example", "\"•••\"");
    }

    @Test
    void cutsALongInput() {
        organisation
                .as("PM")
                .mutate(
                        "addTeam",
                        Map.of("name", "word ".repeat(900), "description", "word ".repeat(900)),
                        "team",
                        "id")
                .failed("FORBIDDEN");

        String input = log(Map.of("outcome", Map.of("eq", "REFUSED"))).text("auditLog.nodes[0].input");
        assertThat(input).endsWith("…\"}").hasSizeBetween(2_000, 2_100);
    }

    @Test
    void recordsNoMoreRefusalsOfOneCallerThanAFewHundred() {
        StringBuilder many = new StringBuilder("mutation {");
        for (int field = 0; field < 20; field++) {
            many.append(" m%d: addTeam(input: {name: \"Mine\"}) { team { id } }".formatted(field));
        }
        Actor pm = organisation.as("PM");
        for (int request = 0; request < 26; request++) {
            pm.ask(many + " }").failed("FORBIDDEN");
        }

        Answer log = log(Map.of("outcome", Map.of("eq", "REFUSED")));
        assertThat(log.<Integer>get("auditLog.totalCount")).isEqualTo(501);
        assertThat(log.text("auditLog.nodes[0].input")).contains("More than 500 refused attempts");
        organisation
                .as("CPO")
                .mutate("addTeam", Map.of("name", "Mine"), "team", "id")
                .failed("FORBIDDEN");
        assertThat(log(Map.of("outcome", Map.of("eq", "REFUSED"))).<Integer>get("auditLog.totalCount"))
                .isEqualTo(502);
    }

    @Test
    void filtersByWhatAnAuditorAsksFor() {
        Instant before = Instant.now();
        organisation.as("PM").with("X-Request-Id", "one").mutate("addTeam", Map.of("name", "Mine"), "team", "id");
        organisation.team("Riders", organisation.line("Rides"));
        String pm = log(Map.of("requestId", Map.of("eq", "one"))).text("auditLog.nodes[0].actorId");

        assertThat(actions(Map.of("actorId", Map.of("eq", pm)))).containsExactly("addTeam");
        assertThat(actions(Map.of("nodeKind", Map.of("in", List.of("team", "business_line")))))
                .containsExactly("addTeam", "addBusinessLine");
        assertThat(actions(Map.of(
                        "at",
                        Map.of("gte", before.toString()),
                        "not",
                        Map.of("nodeKind", Map.of("in", List.of("member", "role_grant"))))))
                .contains("addTeam", "addBusinessLine")
                .doesNotContain("foundOrganisation");
        assertThat(actions(Map.of("at", Map.of("lt", before.toString()))))
                .containsOnly("foundOrganisation", "addMember", "grantRole");
        assertThat(actions(Map.of(
                        "or",
                        List.of(
                                Map.of("actorId", Map.of("eq", pm)),
                                Map.of("action", Map.of("eq", "addBusinessLine"))))))
                .containsExactly("addBusinessLine", "addTeam");
        organisation
                .admin()
                .ask(LOG, Map.of("filter", Map.of("actorId", Map.of("eq", "nonsense"))))
                .failed("BAD_USER_INPUT");
    }

    @Test
    void pagesInBothDirectionsWithOneStatementForEachKindOfNode() {
        for (int team = 0; team < 5; team++) {
            organisation.team("Team " + team, organisation.line("Line " + team));
        }
        Answer first = organisation.admin().ask(LOG, Map.of("first", 4));
        Answer second =
                organisation.admin().ask(LOG, Map.of("first", 4, "after", first.text("auditLog.pageInfo.endCursor")));
        assertThat(second.<String>list("auditLog.nodes[*].id"))
                .hasSize(4)
                .doesNotContainAnyElementsOf(first.list("auditLog.nodes[*].id"));
        assertThat(statements.during(() -> organisation.admin().ask(LOG, Map.of("first", 2))))
                .hasSameSizeAs(statements.during(() -> organisation.admin().ask(LOG, Map.of("first", 10))));
    }

    @Test
    void isForThoseWhoMayReadAllOfIt() {
        String line = organisation.line("Rides");
        organisation.as("CPO").ask(LOG).get("auditLog.nodes");
        organisation.as("PM").ask(LOG).failed("FORBIDDEN");
        organisation.inLine("CPO", line).ask(LOG).failed("FORBIDDEN");
        assertThat(other.admin().ask(LOG, Map.of("first", 100)).body()).doesNotContain(line, "Rides");
    }

    private Answer log(Map<String, ?> filter) {
        return organisation.admin().ask(LOG, Map.of("filter", filter));
    }

    private List<String> actions(Map<String, ?> filter) {
        return log(filter).list("auditLog.nodes[*].action");
    }
}
