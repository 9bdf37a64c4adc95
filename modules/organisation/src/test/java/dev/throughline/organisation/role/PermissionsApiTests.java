package dev.throughline.organisation.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import dev.throughline.testkit.TestOrganisation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a dashboard may offer, and where.
@ModuleTest
class PermissionsApiTests {

    private static final String CAN =
            "query ($permission: Permission!, $on: ID) { viewer { can(permission: $permission, on: $on) } }";

    private final TestOrganisation organisation;
    private final TestOrganisation stranger;
    private final Statements statements;
    private final String line;
    private final String team;
    private final String other;
    private final Actor vp;

    PermissionsApiTests(Actors actors, Statements statements) {
        this.organisation = actors.organisation();
        this.stranger = actors.organisation();
        this.statements = statements;
        this.line = organisation.line("Line");
        this.team = organisation.team("Team", line);
        this.other = organisation.line("Other");
        this.vp = organisation.inLine("VP", line);
    }

    @Test
    void reachAPlaceAndWhatIsInIt() {
        assertThat(permissions(vp, line)).contains("CHALLENGE_CREATE", "CHALLENGE_READ", "TARGET_CONDITION_HAND_DOWN");
        assertThat(permissions(vp, team)).contains("CHALLENGE_CREATE", "TARGET_CONDITION_HAND_DOWN");
        assertThat(permissions(vp, other))
                .contains("CHALLENGE_READ", "VISION_READ")
                .allMatch(name -> name.endsWith("_READ"));
        assertThat(permissions(organisation.admin(), other)).contains("PEOPLE_CHANGE", "ORGANISATION_CHANGE");
        Actor pm = organisation.inTeam("PM", team);
        assertThat(permissions(pm, team)).contains("TARGET_CONDITION_CREATE");
        assertThat(permissions(pm, line)).doesNotContain("TARGET_CONDITION_CREATE");
    }

    @Test
    void concernTheObjectAtHand() {
        Actor admin = organisation.admin();
        Answer answer = admin.ask("""
                {
                  organisation { permissions }
                  roles(first: 1) { nodes { permissions } }
                  viewer { member { permissions grants { nodes { permissions } } } }
                }""");
        assertThat(answer.<String>list("organisation.permissions")).contains("ORGANISATION_CHANGE", "VISION_READ");
        assertThat(answer.<String>list("roles.nodes[0].permissions"))
                .containsExactly("ORGANISATION_READ", "ROLE_CHANGE");
        assertThat(answer.<String>list("viewer.member.permissions"))
                .containsExactly("ORGANISATION_READ", "PEOPLE_CHANGE");
        assertThat(answer.<String>list("viewer.member.grants.nodes[0].permissions"))
                .containsExactly("ORGANISATION_READ", "PEOPLE_CHANGE");
        Actor keeper = organisation.inLine("ADMIN", line);
        assertThat(keeper.ask("{ roles(first: 1) { nodes { permissions } } }")
                        .<String>list("roles.nodes[0].permissions"))
                .containsExactly("ORGANISATION_READ");
        String product = admin.mutate("addProduct", Map.of("name", "Product", "businessLineId", line), "product", "id")
                .id();
        assertThat(permissions(organisation.inTeam("PM", team), product))
                .containsExactly("ORGANISATION_READ", "PRODUCT_VISION_AGREE", "PRODUCT_VISION_READ");
    }

    @Test
    void canBeAskedForOne() {
        assertThat(can(vp, "CHALLENGE_CREATE", null)).isTrue();
        assertThat(can(vp, "PEOPLE_CHANGE", null)).isFalse();
        assertThat(can(vp, "CHALLENGE_CREATE", team)).isTrue();
        assertThat(can(vp, "CHALLENGE_CREATE", other)).isFalse();
        assertThat(can(vp, "CHALLENGE_READ", stranger.line("Theirs"))).isFalse();
        assertThat(can(vp, "CHALLENGE_READ", "business_line_" + "0".repeat(32))).isFalse();
        vp.ask(CAN, Map.of("permission", "VISION_READ", "on", "nonsense")).failed("BAD_USER_INPUT");
    }

    @Test
    void costTheSameForManyAsForOne() {
        asked();
        int one = asked();
        for (int more = 0; more < 5; more++) {
            organisation.team("Team " + more, line);
        }
        assertThat(asked()).isEqualTo(one);
    }

    private int asked() {
        return statements
                .during(() -> vp.ask("{ teams { nodes { permissions businessLine { permissions } } } }"))
                .size();
    }

    private static List<String> permissions(Actor actor, String id) {
        return actor.ask("query ($id: ID!) { node(id: $id) { permissions } }", Map.of("id", id))
                .list("node.permissions");
    }

    private static boolean can(Actor actor, String permission, String on) {
        Map<String, Object> variables =
                on == null ? Map.of("permission", permission) : Map.of("permission", permission, "on", on);
        return Boolean.TRUE.equals(actor.ask(CAN, variables).<Boolean>get("viewer.can"));
    }
}
