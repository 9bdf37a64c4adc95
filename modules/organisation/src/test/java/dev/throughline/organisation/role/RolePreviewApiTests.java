package dev.throughline.organisation.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import dev.throughline.testkit.TestOrganisation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A preview tells what a change would give and take, and leaves everything as it is.
@ModuleTest
class RolePreviewApiTests {

    private static final String PREVIEW = """
            query ($input: PreviewRoleInput!) { previewRole(input: $input) {
              gives { ...shift } takes { ...shift } userErrors { code path message } } }
            fragment shift on PermissionShift {
              permission businessLine { name } team { name } memberCount members { id } }""";

    private final TestOrganisation organisation;
    private final Statements statements;
    private final Actor admin;
    private final String line;
    private final String team;

    RolePreviewApiTests(Actors actors, Statements statements) {
        this.organisation = actors.organisation();
        this.statements = statements;
        this.admin = organisation.admin();
        this.line = organisation.line("Line");
        this.team = organisation.team("Team", line);
    }

    @Test
    void tellsWhoReallyGetsAndLosesWhatAndWhere() {
        String role = add("Lead", List.of("METRIC_READ", "VISION_READ", "VISION_CHANGE"));
        String inLine = id(organisation.holding(role, Map.of("businessLineId", line)));
        String inTeam = id(organisation.holding(role, Map.of("teamId", team)));
        String chief = id(organisation.as("CPO"));
        grant(chief, role, Map.of("businessLineId", line));

        Answer preview = preview(
                "change", Map.of("id", role, "allows", List.of("METRIC_READ", "CHALLENGE_READ", "CHALLENGE_ACTIVATE")));

        assertThat(preview.<String>list("previewRole.userErrors")).isEmpty();
        assertThat(members(preview, "gives", "CHALLENGE_READ")).containsExactlyInAnyOrder(inLine, inTeam);
        assertThat(members(preview, "gives", "CHALLENGE_ACTIVATE")).containsExactlyInAnyOrder(inLine, inTeam);
        assertThat(preview.<String>list("previewRole.gives[?(@.permission=='CHALLENGE_ACTIVATE')].businessLine.name"))
                .containsExactly("Line");
        assertThat(preview.<String>list("previewRole.gives[?(@.permission=='CHALLENGE_ACTIVATE')].team.name"))
                .containsExactly("Team");
        assertThat(members(preview, "takes", "VISION_READ")).containsExactlyInAnyOrder(inLine, inTeam);
        assertThat(members(preview, "takes", "VISION_CHANGE")).containsExactlyInAnyOrder(inLine, inTeam);
        assertThat(preview.<String>list("previewRole.gives[*].permission")).doesNotContain("METRIC_READ");
        assertThat(preview.<String>list("previewRole.takes[*].permission")).doesNotContain("METRIC_READ");

        Answer after = admin.ask(
                "query ($id: ID!) { role(by: {id: $id}) { version allows history { totalCount } } }",
                Map.of("id", role));
        assertThat(after.<Integer>get("role.version")).isEqualTo(1);
        assertThat(after.<Integer>get("role.history.totalCount")).isEqualTo(1);
        assertThat(after.<String>list("role.allows")).contains("VISION_CHANGE");
    }

    @Test
    void tellsOfGrantsAndRevocationsAndOfARoleThatGoes() {
        String role = add("Lead", List.of("METRIC_READ", "METRIC_DEFINE"));
        Actor holder = organisation.holding(role, Map.of("businessLineId", line));
        String member = id(holder);
        Answer grant = preview("grant", Map.of("memberId", member, "roleId", role("Sales")));
        assertThat(grant.<String>list("previewRole.gives[*].permission"))
                .contains("VISION_READ")
                .doesNotContain("METRIC_READ");
        Answer narrower = preview("grant", Map.of("memberId", member, "roleId", role, "teamId", team));
        assertThat(narrower.<String>list("previewRole.gives")).isEmpty();
        String given = holder.ask("{ viewer { permissions member { id } } }").text("viewer.member.id");
        assertThat(given).isEqualTo(member);
        String id = admin.ask(
                        "query ($id: ID!) { member(by: {id: $id}) { grants { nodes { id } } } }", Map.of("id", member))
                .text("member.grants.nodes[0].id");
        assertThat(preview("revoke", Map.of("id", id)).<String>list("previewRole.takes[*].permission"))
                .containsExactly("METRIC_READ", "METRIC_DEFINE");
        Answer archive = preview("archive", Map.of("id", role, "reassignToId", role("Sales")));
        assertThat(archive.<String>list("previewRole.takes[*].permission")).containsExactly("METRIC_DEFINE");
        assertThat(archive.<String>list("previewRole.gives[*].permission")).contains("PRODUCT_VISION_READ");
        assertThat(holder.ask("{ viewer { permissions } }").<String>list("viewer.permissions"))
                .containsExactly("METRIC_DEFINE", "METRIC_READ");
    }

    @Test
    void tellsWhatTheChangeWouldBeRefusedFor() {
        Answer last = preview("change", Map.of("id", role("Admin"), "allows", List.of("ORGANISATION_READ")));
        assertThat(last.text("previewRole.userErrors[0].code")).isEqualTo("LAST_ADMIN");
        assertThat(last.<String>list("previewRole.userErrors[0].path")).containsExactly("input", "change", "allows");
        assertThat(last.<String>list("previewRole.takes[*].permission")).contains("ROLE_CHANGE", "VISION_READ");

        assertThat(preview("add", Map.of("level", "PM", "title", "Sales"))
                        .<String>list("previewRole.userErrors[*].code"))
                .containsExactly("TAKEN");
        assertThat(preview("change", Map.of("id", role("Sales"), "allows", List.of("VISION_CHANGE")))
                        .<String>list("previewRole.userErrors[*].code"))
                .contains("ROLE_WITHOUT_READ");
        assertThat(preview("archive", Map.of("id", role("Admin"))).<String>list("previewRole.userErrors[*].code"))
                .containsExactly("IN_USE");
        assertThat(preview("reset", Map.of("id", "role_" + "0".repeat(32)))
                        .<String>list("previewRole.userErrors[*].code"))
                .containsExactly("NOT_FOUND");
        organisation
                .as("CPO")
                .ask(PREVIEW, Map.of("input", Map.of("reset", Map.of("id", role("Sales")))))
                .failed("FORBIDDEN");
    }

    @Test
    void standsAloneInItsQuery() {
        admin.ask(
                        "query ($id: ID!) { viewer { name } previewRole(input: {reset: {id: $id}}) { userErrors { code } } }",
                        Map.of("id", role("Sales")))
                .failed("BAD_USER_INPUT");
    }

    @Test
    void asksAsOftenForManyMembersAsForOne() {
        String role = add("Lead", List.of("METRIC_READ"));
        organisation.holding(role, Map.of("businessLineId", line));
        organisation.holding(role, Map.of("teamId", team));
        int one = settled(role);
        for (int more = 0; more < 4; more++) {
            organisation.holding(role, Map.of("teamId", organisation.team("Team " + more, line)));
        }
        assertThat(settled(role)).isEqualTo(one);
    }

    /// Who the caller is, is forgotten a moment after somebody was granted a role, and looked up once more.
    private int settled(String role) {
        int before = asked(role);
        int now = asked(role);
        for (int more = 0; more < 5 && now != before; more++) {
            before = now;
            now = asked(role);
        }
        return now;
    }

    private int asked(String role) {
        List<String> sent = new ArrayList<>(statements.during(
                () -> preview("change", Map.of("id", role, "allows", List.of("VISION_READ", "VISION_CHANGE")))));
        return sent.size();
    }

    private Answer preview(String change, Map<String, ?> input) {
        return admin.ask(PREVIEW, Map.of("input", Map.of(change, input)));
    }

    private static List<String> members(Answer preview, String direction, String permission) {
        return preview.list("previewRole.%s[?(@.permission=='%s')].members[*].id".formatted(direction, permission));
    }

    private String add(String title, List<String> allows) {
        return admin.mutate("addRole", Map.of("level", "PM", "title", title, "allows", allows), "role", "id")
                .id();
    }

    private void grant(String member, String role, Map<String, String> scope) {
        Map<String, String> input = new HashMap<>(scope);
        input.put("memberId", member);
        input.put("roleId", role);
        admin.mutate("grantRole", input, "roleGrant", "id").accepted();
    }

    private static String id(Actor actor) {
        return actor.ask("{ viewer { member { id } } }").text("viewer.member.id");
    }

    private String role(String title) {
        return admin.ask("query ($t: String!) { role(by: {title: $t}) { id } }", Map.of("t", title))
                .text("role.id");
    }
}
