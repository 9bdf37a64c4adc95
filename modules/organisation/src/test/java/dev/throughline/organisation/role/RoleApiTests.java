package dev.throughline.organisation.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class RoleApiTests {

    private static final String ROLE =
            "id version title description level allows horizon { monthsLeast monthsMost } archivedAt";

    private final TestOrganisation organisation;
    private final Actor admin;

    RoleApiTests(Actors actors) {
        this.organisation = actors.organisation();
        this.admin = organisation.admin();
    }

    @Test
    void addsChangesAndArchivesARoleWithItsHistory() {
        Answer added = admin.mutate(
                        "addRole",
                        Map.of(
                                "level",
                                "PM",
                                "title",
                                "Growth PM",
                                "allows",
                                List.of("VISION_READ", "METRIC_DEFINE", "METRIC_READ", "METRIC_READ"),
                                "horizon",
                                Map.of("monthsLeast", 1, "monthsMost", 3)),
                        "role",
                        ROLE)
                .accepted();
        assertThat(added.<String>list("result.entity.allows"))
                .containsExactly("METRIC_DEFINE", "METRIC_READ", "VISION_READ");
        assertThat(added.<Integer>get("result.entity.horizon.monthsMost")).isEqualTo(3);
        String id = added.id();

        Map<String, Object> change = new HashMap<>(Map.of(
                "id", id, "expectedVersion", 1, "title", "Growth", "description", "Grows", "reason", "Our own word"));
        change.put("horizon", null);
        Answer changed = admin.mutate("changeRole", change, "role", ROLE).accepted();
        assertThat(changed.text("result.entity.title")).isEqualTo("Growth");
        assertThat(changed.<Object>get("result.entity.horizon")).isNull();
        assertThat(changed.<String>list("result.entity.allows")).hasSize(3);
        admin.mutate("changeRole", change, "role", ROLE).refused("CONFLICT", "input.expectedVersion");

        admin.mutate("archiveRole", Map.of("id", id), "role", ROLE).accepted();
        admin.mutate("changeRole", Map.of("id", id, "title", "Late"), "role", ROLE)
                .refused("MOVE_NOT_ALLOWED", "input.id");
        Answer read = admin.ask("""
                query ($id: ID!) {
                  role(by: {id: $id}) { title archivedAt history { nodes { action reason } } }
                  none: role(by: {title: "Growth"}) { id }
                  used: roles(filter: {level: {eq: PM}}) { nodes { title } }
                  archived: roles(filter: {archived: true}, orderBy: [{field: TITLE}]) { nodes { title } }
                }""", Map.of("id", id));
        assertThat(read.<String>list("role.history.nodes[*].action"))
                .containsExactly("archiveRole", "changeRole", "addRole");
        assertThat(read.text("role.history.nodes[1].reason")).isEqualTo("Our own word");
        assertThat(read.<Object>get("none")).isNull();
        assertThat(read.<String>list("used.nodes[*].title")).containsExactly("Product Manager");
        assertThat(read.<String>list("archived.nodes[*].title")).containsExactly("Growth");
    }

    @Test
    void givesANewRoleWhatItsLevelHasWhereNothingElseIsSaid() {
        Answer added = admin.mutate("addRole", Map.of("level", "SALES", "title", "Account"), "role", ROLE)
                .accepted();
        Answer levels = admin.ask("{ levels { level title allows } }");
        List<String> defaults =
                levels.<List<String>>list("levels[?(@.level=='SALES')].allows").getFirst();
        assertThat(added.<String>list("result.entity.allows")).containsExactlyInAnyOrderElementsOf(defaults);
        assertThat(levels.<String>list("levels[*].title")).hasSize(7).contains("Chief Product Officer");
    }

    @Test
    void refusesARoleThatMayChangeWhatItCannotRead() {
        admin.mutate("addRole", role("Blind", List.of("VISION_CHANGE", "METRIC_READ")), "role", "id")
                .refused("ROLE_WITHOUT_READ", "input.allows");
        admin.mutate("addRole", role("Empty", List.of()), "role", "id").refused("ROLE_WITHOUT_READ", "input.allows");
        Answer blind = admin.mutate(
                        "changeRole",
                        Map.of("id", id("Product Manager"), "allows", List.of("TARGET_CONDITION_CREATE")),
                        "role",
                        "id")
                .refused("ROLE_WITHOUT_READ", "input.allows");
        assertThat(blind.<String>list("result.userErrors[*].message"))
                .containsExactly("TARGET_CONDITION_CREATE needs TARGET_CONDITION_READ as well:"
                        + " nobody changes what they cannot read.");
        Map<String, Object> nothing = new HashMap<>(Map.of("id", id("Product Manager")));
        nothing.put("allows", null);
        admin.mutate("changeRole", nothing, "role", "id").refused("ROLE_WITHOUT_READ", "input.allows");
    }

    @Test
    void letsNobodyPutIntoARoleWhatTheyDoNotHoldThemselves() {
        Actor designer = organisation.holding(
                admin.mutate("addRole", role("Designer", List.of("ORGANISATION_READ", "ROLE_CHANGE")), "role", "id")
                        .id(),
                Map.of());
        designer.mutate("addRole", role("Boss", List.of("ORGANISATION_READ", "PEOPLE_CHANGE")), "role", "id")
                .refused("GRANT_BEYOND_OWN", "input.allows");
        designer.mutate(
                        "changeRole",
                        Map.of("id", id("Sales"), "allows", List.of("ORGANISATION_READ", "AUDIT_READ")),
                        "role",
                        "id")
                .refused("GRANT_BEYOND_OWN", "input.allows");
        designer.mutate("addRole", role("Visionary", List.of("VISION_READ", "VISION_CREATE")), "role", "id")
                .accepted();
        designer.mutate(
                        "changeRole",
                        Map.of("id", id("Chief Product Officer"), "allows", List.of("ORGANISATION_READ", "AUDIT_READ")),
                        "role",
                        "id")
                .refused("GRANT_BEYOND_OWN", "input.allows");
        designer.mutate("changeRole", Map.of("id", id("Admin"), "title", "Keeper"), "role", "id")
                .accepted();
    }

    @Test
    void asksForTheWholeOrganisationSinceARoleHasNoPlace() {
        Actor inLine = organisation.inLine("ADMIN", organisation.line("Line"));
        inLine.mutate("addRole", role("Mine", List.of("VISION_READ")), "role", "id")
                .failed("FORBIDDEN");
        organisation
                .as("CPO")
                .mutate("addRole", role("Mine", List.of("VISION_READ")), "role", "id")
                .failed("FORBIDDEN");
    }

    @Test
    void archivesARoleThatSomebodyHasOnlyWithAnotherInItsPlace() {
        String line = organisation.line("Line");
        String custom = admin.mutate("addRole", role("Lead", List.of("METRIC_READ")), "role", "id")
                .id();
        Actor holder = organisation.holding(custom, Map.of("businessLineId", line));
        admin.mutate("archiveRole", Map.of("id", custom), "role", "id").refused("IN_USE", "input.id");
        admin.mutate("archiveRole", Map.of("id", custom, "reassignToId", custom), "role", "id")
                .refused("INVALID", "input.reassignToId");

        admin.mutate("archiveRole", Map.of("id", custom, "reassignToId", id("VP of Product")), "role", "id")
                .accepted();

        Answer viewer = holder.ask(
                "{ viewer { permissions member { grants { nodes { role { title } businessLine { name } } } } } }");
        assertThat(viewer.<String>list("viewer.permissions")).contains("CHALLENGE_ACTIVATE");
        assertThat(viewer.<String>list("viewer.member.grants.nodes[*].role.title"))
                .containsExactly("VP of Product");
        assertThat(viewer.<String>list("viewer.member.grants.nodes[*].businessLine.name"))
                .containsExactly("Line");
    }

    @Test
    void givesARoleBackWhatItsLevelHas() {
        String sales = id("Sales");
        admin.mutate(
                        "changeRole",
                        Map.of(
                                "id",
                                sales,
                                "title",
                                "Field",
                                "allows",
                                List.of("VISION_READ"),
                                "horizon",
                                Map.of("monthsLeast", 0, "monthsMost", 1)),
                        "role",
                        ROLE)
                .accepted();
        Answer reset =
                admin.mutate("resetRole", Map.of("id", sales), "role", ROLE).accepted();
        assertThat(reset.<String>list("result.entity.allows")).contains("METRIC_READ");
        assertThat(reset.<Object>get("result.entity.horizon")).isNull();
        assertThat(reset.text("result.entity.title")).isEqualTo("Field");
    }

    @Test
    void takesEffectOnTheNextRequest() {
        Actor sales = organisation.as("SALES");
        sales.ask("{ members { totalCount } }").failed("FORBIDDEN");
        admin.mutate("changeRole", Map.of("id", id("Sales"), "allows", List.of("ORGANISATION_READ")), "role", "id")
                .accepted();
        assertThat(sales.ask("{ members { totalCount } }").errors()).isEmpty();
        admin.mutate("resetRole", Map.of("id", id("Sales")), "role", "id").accepted();
        sales.ask("{ members { totalCount } }").failed("FORBIDDEN");
    }

    @Test
    void explainsWhatIsWrongWithAnInput() {
        admin.mutate("addRole", role("Sales", List.of("VISION_READ")), "role", "id")
                .refused("TAKEN", "input.title");
        admin.mutate("addRole", role("", List.of("VISION_READ")), "role", "id").refused("TEXT_LENGTH", "input.title");
        admin.mutate("changeRole", Map.of("id", id("Sales"), "description", ""), "role", "id")
                .refused("TEXT_LENGTH", "input.description");
        admin.mutate(
                        "changeRole",
                        Map.of("id", id("Sales"), "horizon", Map.of("monthsLeast", 6, "monthsMost", 3)),
                        "role",
                        "id")
                .refused("INVALID", "input.horizon");
        admin.mutate("changeRole", Map.of("id", "role_" + "0".repeat(32), "title", "X"), "role", "id")
                .refused("NOT_FOUND", "input.id");
        admin.ask("mutation { addRole(input: {level: PM, title: \"P\", allows: [FLY]}) { role { id } } }")
                .failed("BAD_USER_INPUT");
    }

    private static Map<String, Object> role(String title, List<String> allows) {
        return Map.of("level", "PM", "title", title, "allows", allows);
    }

    private String id(String title) {
        return admin.ask("query ($t: String!) { role(by: {title: $t}) { id } }", Map.of("t", title))
                .text("role.id");
    }
}
