package dev.throughline.roadmap.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.roadmap.RoadmapLine;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class RoadmapApiTests {

    private final Actors actors;
    private final TestOrganisation organisation;
    private final RoadmapLine line;

    RoadmapApiTests(Actors actors) {
        this.actors = actors;
        this.organisation = actors.organisation();
        this.line = new RoadmapLine(organisation);
    }

    @Test
    void leadsToATargetConditionOfItsOwnTeam() {
        String other = organisation.team("Other", line.line);
        draft(Map.of("targetConditionId", line.condition(other, "Theirs", "3")))
                .refused("TARGET_CONDITION_OF_ANOTHER_TEAM", "input.targetConditionId");
        RoadmapLine foreign = new RoadmapLine(actors.organisation());
        draft(Map.of("targetConditionId", foreign.condition)).refused("NOT_FOUND", "input.targetConditionId");
        draft(Map.of("teamId", foreign.team)).refused("NOT_FOUND", "input.teamId");
        draft(Map.of("title", "")).refused("TEXT_LENGTH", "input.title");
        draft(Map.of("dueOn", "2017-07-01")).refused("ENDS_AFTER_PARENT", "input.dueOn");
        draft(Map.of("startsOn", "2017-06-02", "dueOn", "2017-06-01")).refused("INVALID", "input.dueOn");
        line.move(line.pm, "abandonTargetCondition", "targetCondition", line.condition)
                .accepted();
        draft(Map.of()).refused("PARENT_NOT_ACTIVE", "input.targetConditionId");
    }

    @Test
    void isReachedFromTeamAndTargetConditionAndShowsItsHead() {
        Answer read = organisation
                .as("VP")
                .ask("""
                query ($roadmap: ID!, $team: ID!, $condition: ID!) {
                  roadmap(id: $roadmap) { title state path { headline } team { name } targetCondition { statement } permissions }
                  team(by: {id: $team}) { roadmaps { nodes { title } } }
                  targetCondition(id: $condition) { roadmaps { totalCount nodes { title } } } }""", Map.of("roadmap", line.roadmap, "team", line.team, "condition", line.condition));
        assertThat(read.<String>list("roadmap.path[*].headline"))
                .containsExactly("The vision", "The challenge", "What hurts?", "Find and purchase in two days");
        assertThat(read.text("roadmap.state")).isEqualTo("CURRENT");
        assertThat(read.<String>list("roadmap.permissions"))
                .containsExactly("PUBLIC_LINK_CHANGE", "ROADMAP_PUBLISH", "ROADMAP_READ");
        assertThat(read.<String>list("team.roadmaps.nodes[*].title")).containsExactly("The roadmap");
        assertThat(read.<String>list("targetCondition.roadmaps.nodes[*].title")).containsExactly("The roadmap");
    }

    @Test
    void isChangedAndArchivedWithAHistory() {
        line.pm
                .mutate(
                        "changeRoadmap",
                        Map.of("id", line.roadmap, "title", "Another", "dueOn", "2017-06-30", "expectedVersion", 1),
                        "roadmap",
                        "id")
                .accepted();
        line.pm
                .mutate("changeRoadmap", Map.of("id", line.roadmap, "dueOn", "2018-01-01"), "roadmap", "id")
                .refused("ENDS_AFTER_PARENT", "input.dueOn");
        String theme = line.discovered("Search");
        String proposed = line.believed("Proposed");
        line.move(line.pm, "archiveTargetCondition", "targetCondition", line.condition)
                .refused("IN_USE", "input.id");
        archive().refused("IN_USE", "input.id");
        line.theme("abandonTheme", theme).accepted();
        archive().accepted();
        line.theme("discoverTheme", proposed).refused("MOVE_NOT_ALLOWED", "input.id");
        line.propose(Map.of()).refused("INVALID", "input.roadmapId");
        Answer read = line.pm.ask("""
                query ($id: ID!) { roadmaps { nodes { id } }
                  roadmap(id: $id) { archivedAt history { nodes { action } } } }""", Map.of("id", line.roadmap));
        assertThat(read.<String>list("roadmaps.nodes")).isEmpty();
        assertThat(read.<String>list("roadmap.history.nodes[*].action"))
                .containsExactly("archiveRoadmap", "changeRoadmap", "draftRoadmap");
    }

    @Test
    void keepsATargetConditionFromEndingBeforeIt() {
        String condition = line.condition(line.team, "Another condition", "1");
        draft(Map.of("targetConditionId", condition, "dueOn", "2017-06-01")).accepted();
        Map<String, Object> earlier = Map.of("id", condition, "dueOn", "2017-05-31");
        line.pm
                .mutate("changeTargetCondition", earlier, "targetCondition", "id")
                .refused("ENDS_AFTER_PARENT", "input.dueOn");
        line.pm
                .mutate(
                        "changeTargetCondition",
                        Map.of("id", condition, "dueOn", "2017-06-01"),
                        "targetCondition",
                        "id")
                .accepted();
    }

    @Test
    void endsNoLaterThanTheNearestAboveItThatHasADate() {
        String undated = line.pm
                .mutate(
                        "draftTargetCondition",
                        Map.of("teamId", line.team, "initiativeId", line.initiative, "statement", "Some day"),
                        "targetCondition",
                        "id")
                .id();
        String roadmap = draft(Map.of("targetConditionId", undated, "dueOn", "2019-06-30"))
                .id();
        ends("changeChallenge", "challenge", line.challenge, "2019-06-29").refused("ENDS_AFTER_PARENT", "input.dueOn");
        ends("changeInitiative", "initiative", line.initiative, "2019-06-29")
                .refused("ENDS_AFTER_PARENT", "input.dueOn");
        line.cpo
                .mutate(
                        "changeVision",
                        Map.of("id", line.vision, "dueOn", "2019-06-29", "reason", "Sooner"),
                        "vision",
                        "id")
                .refused("ENDS_AFTER_PARENT", "input.dueOn");
        ends("changeChallenge", "challenge", line.challenge, "2019-06-30").accepted();
        draft(Map.of("targetConditionId", undated, "dueOn", "2019-07-01")).refused("ENDS_AFTER_PARENT", "input.dueOn");
        line.pm
                .mutate("changeRoadmap", Map.of("id", roadmap, "dueOn", "2019-07-01"), "roadmap", "id")
                .refused("ENDS_AFTER_PARENT", "input.dueOn");
        line.move(line.pm, "archiveRoadmap", "roadmap", roadmap).accepted();
        ends("changeInitiative", "initiative", line.initiative, "2019-06-29").accepted();
    }

    private Answer ends(String mutation, String entity, String id, String day) {
        return line.vp.mutate(mutation, Map.of("id", id, "dueOn", day), entity, "id");
    }

    @Test
    void takesWhatIsOnlyProposedAlongWhenItIsArchived() {
        String proposed = line.believed("Proposed");
        archive().accepted();
        Answer read = line.pm.ask(
                "query ($id: ID!) { theme(id: $id) { state history(first: 1) { nodes { action } } } }",
                Map.of("id", proposed));
        assertThat(read.text("theme.state")).isEqualTo("DECLINED");
        assertThat(read.text("theme.history.nodes[0].action")).isEqualTo("archiveRoadmap");
    }

    @Test
    void goesWhereItsTeamGoes() {
        String into = organisation.team("Into", line.line);
        organisation
                .admin()
                .mutate("mergeTeam", Map.of("id", line.team, "intoId", into, "reason", "One team"), "team", "id")
                .accepted();
        Answer read = line.cpo.ask(
                "query ($id: ID!) { roadmap(id: $id) { state team { name } targetCondition { team { name } } history(first: 1) { nodes { action reason } } } }",
                Map.of("id", line.roadmap));
        assertThat(read.text("roadmap.team.name")).isEqualTo("Into");
        assertThat(read.text("roadmap.targetCondition.team.name")).isEqualTo("Into");
        assertThat(read.text("roadmap.history.nodes[0].reason")).isEqualTo("One team");
        assertThat(read.text("roadmap.state")).isEqualTo("CURRENT");
    }

    @Test
    void endsWithItsTeamOrKeepsItInUse() {
        String discovered = line.discovered("Search");
        String proposed = line.theme("Proposed");
        Answer refused = archiveTeam(false);
        refused.refused("IN_USE", "input.id");
        assertThat(refused.<String>list("result.userErrors[*].message"))
                .anyMatch(message -> message.startsWith("1 roadmap is in use"));
        archiveTeam(true).accepted();
        Answer read = line.cpo.ask(
                "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Theme { state } ... on Roadmap { archivedAt } } }",
                Map.of("ids", List.of(discovered, proposed, line.roadmap)));
        assertThat(read.<String>list("nodes[*].state")).containsExactly("ABANDONED", "DECLINED");
        assertThat(read.text("nodes[2].archivedAt")).isNotEmpty();
    }

    private Answer archiveTeam(boolean withContents) {
        return organisation
                .admin()
                .mutate(
                        "archiveTeam",
                        Map.of("id", line.team, "withContents", withContents, "reason", "Closed"),
                        "team",
                        "id");
    }

    private Answer archive() {
        return line.move(line.pm, "archiveRoadmap", "roadmap", line.roadmap);
    }

    private Answer draft(Map<String, ?> more) {
        Map<String, Object> input =
                new HashMap<>(Map.of("teamId", line.team, "targetConditionId", line.condition, "title", "A roadmap"));
        input.putAll(more);
        return line.pm.mutate("draftRoadmap", input, "roadmap", "id");
    }
}
