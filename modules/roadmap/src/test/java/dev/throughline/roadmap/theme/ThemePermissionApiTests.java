package dev.throughline.roadmap.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.roadmap.RoadmapLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Who may read a theme, word it, decide on it.
@ModuleTest
class ThemePermissionApiTests {

    private final TestOrganisation organisation;
    private final RoadmapLine line;

    ThemePermissionApiTests(Actors actors) {
        this.organisation = actors.organisation();
        this.line = new RoadmapLine(organisation);
    }

    @Test
    void letsATeamMemberWordWhatIsProposedOnly() {
        Actor member = line.teamMember;
        Map<String, Object> proposal = Map.of("roadmapId", line.roadmap, "title", "Mine");
        String id = member.mutate("proposeTheme", proposal, "theme", "id").id();
        member.mutate("changeTheme", Map.of("id", id, "title", "Still mine"), "theme", "id")
                .accepted();
        member.mutate(
                        "addThemeOutcome",
                        Map.of("themeId", id, "statement", "Less", "side", "USER", "relation", "Leads there"),
                        "themeOutcome",
                        "id")
                .accepted();
        Map<String, Object> first = new HashMap<>(proposal);
        first.put("priority", 1);
        Answer refused = member.mutate("proposeTheme", first, "theme", "id").failed("FORBIDDEN");
        assertThat(refused.body())
                .contains("\"argument\":[\"input\",\"priority\"]", "comes last: leave the priority out");
        member.mutate("prioritiseTheme", Map.of("id", id, "priority", 1), "theme", "id")
                .failed("FORBIDDEN");
        member.mutate("discoverTheme", Map.of("id", id), "theme", "id").failed("FORBIDDEN");

        String discovered = line.discovered("Ours");
        member.mutate("changeTheme", Map.of("id", discovered, "title", "Mine"), "theme", "id")
                .failed("FORBIDDEN");
        member.mutate(
                        "addEvidence",
                        Map.of("themeId", discovered, "part", "PROBLEM", "statement", "Seen"),
                        "evidence",
                        "id")
                .accepted();
        String other = organisation.team("Other", line.line);
        organisation
                .inTeam("PM", other)
                .mutate("changeTheme", Map.of("id", id, "title", "Theirs"), "theme", "id")
                .failed("FORBIDDEN");
    }

    @Test
    void isReadAndChangedByNeitherStakeholdersNorSales() {
        String id = line.discovered("Search");
        for (String level : List.of("STAKEHOLDER", "SALES")) {
            Actor reader = organisation.as(level);
            reader.ask("{ themes { nodes { id } } }").failed("FORBIDDEN");
            reader.ask("{ roadmaps { nodes { id } } }").failed("FORBIDDEN");
            Answer around = reader.ask("""
                    query ($id: ID!, $condition: ID!) { node(id: $id) { id }
                      targetCondition(id: $condition) { statement roadmaps { nodes { title } } } }""", Map.of("id", id, "condition", line.condition));
            assertThat(around.<Object>get("node")).isNull();
            assertThat(around.<Object>get("targetCondition.roadmaps")).isNull();
            reader.mutate("changeTheme", Map.of("id", id, "title", "X"), "theme", "id")
                    .failed("FORBIDDEN");
            reader.mutate("proposeTheme", Map.of("roadmapId", line.roadmap, "title", "X"), "theme", "id")
                    .failed("FORBIDDEN");
            reader.mutate("prioritiseTheme", Map.of("id", id, "priority", 1), "theme", "id")
                    .failed("FORBIDDEN");
            reader.mutate("deliverTheme", Map.of("id", id), "theme", "id").failed("FORBIDDEN");
            reader.mutate("changeRoadmap", Map.of("id", line.roadmap, "title", "X"), "roadmap", "id")
                    .failed("FORBIDDEN");
        }
        line.cpo
                .mutate("changeTheme", Map.of("id", id, "title", "X"), "theme", "id")
                .failed("FORBIDDEN");
        line.vp
                .mutate("prioritiseTheme", Map.of("id", id, "priority", 1), "theme", "id")
                .failed("FORBIDDEN");
    }

    @Test
    void saysWhatTheCallerMayDo() {
        String id = line.discovered("Search");
        String asked = "query ($id: ID!) { theme(id: $id) { permissions } }";
        assertThat(line.pm.ask(asked, Map.of("id", id)).<String>list("theme.permissions"))
                .containsExactlyInAnyOrder("ROADMAP_READ", "THEME_CHANGE", "THEME_DECIDE", "THEME_DRAFT");
        assertThat(line.vp.ask(asked, Map.of("id", id)).<String>list("theme.permissions"))
                .containsExactly("ROADMAP_READ");
    }
}
