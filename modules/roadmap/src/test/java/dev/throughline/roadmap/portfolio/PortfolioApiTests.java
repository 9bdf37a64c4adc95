package dev.throughline.roadmap.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.roadmap.RoadmapLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class PortfolioApiTests {

    private static final String PORTFOLIO = """
            query ($under: ID, $by: PortfolioGrouping!, $ended: Boolean!, $archived: Boolean!) {
              portfolioRoadmap(under: $under, groupBy: $by, ended: $ended, archived: $archived) {
                roadmapCount themeCount hiddenThemeCount
                groups(first: 5) { totalCount nodes { title head { id } roadmapCount themeCount hiddenThemeCount
                  rows(first: 10) { nodes { themeCount roadmap { title team { name } }
                    now(first: 5) { nodes { title } } next(first: 5) { nodes { title } }
                    later(first: 5) { nodes { title } } } } } } } }""";

    private final RoadmapLine line;
    private final Statements statements;
    private final String otherLine;

    PortfolioApiTests(Actors actors, Statements statements) {
        this.line = new RoadmapLine(actors.organisation());
        this.statements = statements;
        this.otherLine = line.organisation.line("Another line");
        line.propose(Map.of("title", "First", "lane", "NOW")).accepted();
        line.propose(Map.of("title", "Second", "lane", "NEXT")).accepted();
        line.propose(Map.of("title", "Third", "lane", "NOW")).accepted();
        other(1);
    }

    @Test
    void standsTheRoadmapsOfManyTeamsSideBySide() {
        Answer read = portfolio(line.cpo, null, "CHALLENGE");
        assertThat(read.<String>list("portfolioRoadmap.groups.nodes[*].title"))
                .containsExactly("The challenge", "Challenge 1");
        assertThat(read.<String>list("portfolioRoadmap.groups.nodes[0].rows.nodes[0].now.nodes[*].title"))
                .containsExactly("First", "Third");
        assertThat(read.<String>list("portfolioRoadmap.groups.nodes[0].rows.nodes[0].next.nodes[*].title"))
                .containsExactly("Second");
        assertThat(read.<String>list("portfolioRoadmap.groups.nodes[*].rows.nodes[*].roadmap.team.name"))
                .containsExactly("Team", "Team 1");
        assertThat(read.<Integer>get("portfolioRoadmap.themeCount")).isEqualTo(4);
        assertThat(read.<Integer>get("portfolioRoadmap.hiddenThemeCount")).isZero();
    }

    @Test
    void groupsByWhatTheRoadmapsHaveInCommon() {
        assertThat(titles(portfolio(line.cpo, null, "VISION"))).containsExactly("The vision");
        assertThat(titles(portfolio(line.cpo, null, "BUSINESS_LINE"))).containsExactly("Another line", "Line");
    }

    @Test
    void standsUnderAnyLevelOfTheHierarchy() {
        for (String mine : List.of(line.challenge, line.initiative, line.condition, line.line, line.team)) {
            Answer read = portfolio(line.cpo, mine, "CHALLENGE");
            assertThat(titles(read)).as(mine).containsExactly("The challenge");
        }
        assertThat(titles(portfolio(line.cpo, line.vision, "CHALLENGE"))).hasSize(2);
        assertThat(titles(portfolio(line.cpo, otherLine, "CHALLENGE"))).containsExactly("Challenge 1");
        portfolio(line.cpo, line.roadmap, "CHALLENGE").failed("BAD_USER_INPUT");
        portfolio(line.cpo, "nonsense", "CHALLENGE").failed("BAD_USER_INPUT");
    }

    @Test
    void leavesOutWhatHasEndedOrIsArchivedUnlessAskedFor() {
        String declined =
                line.propose(Map.of("title", "Declined", "lane", "NOW")).id();
        line.theme("declineTheme", declined).accepted();
        String archived =
                line.propose(Map.of("title", "Archived", "lane", "NOW")).id();
        line.theme("archiveTheme", archived).accepted();

        assertThat(now(false, false)).containsExactly("First", "Third");
        assertThat(now(true, false)).containsExactly("First", "Third", "Declined");
        assertThat(now(false, true)).containsExactly("First", "Third", "Archived");
        Answer all = portfolio(line.cpo, line.challenge, "CHALLENGE", true, true);
        assertThat(all.<Integer>get("portfolioRoadmap.themeCount")).isEqualTo(5);
    }

    @Test
    void countsWhatAReaderMayNotSeeAndShowsNoneOfIt() {
        Answer read = portfolio(line.organisation.as("STAKEHOLDER"), null, "CHALLENGE");
        assertThat(read.<Integer>get("portfolioRoadmap.hiddenThemeCount")).isEqualTo(4);
        assertThat(read.<Integer>list("portfolioRoadmap.groups.nodes[*].hiddenThemeCount"))
                .containsExactly(3, 1);
        assertThat(read.<Object>list("portfolioRoadmap.groups.nodes[*].rows")).containsOnlyNulls();
        assertThat(read.body()).doesNotContain("First", "Second", "Theme 1", "The roadmap", "Team 1");
    }

    @Test
    void tellsNoGroupsApartWhoseHeadAReaderMayNotSee() {
        Answer read = portfolio(line.organisation.having("ROADMAP_READ"), null, "CHALLENGE");
        assertThat(read.<Object>list("portfolioRoadmap.groups.nodes[*].title")).containsOnlyNulls();
        assertThat(read.<Object>list("portfolioRoadmap.groups.nodes[*].head")).containsOnlyNulls();
        assertThat(read.<Integer>list("portfolioRoadmap.groups.nodes[*].roadmapCount"))
                .containsExactly(2);
        assertThat(read.body()).doesNotContain("The challenge", "Challenge 1", "Team 1");
        Actor reader = line.organisation.having("ROADMAP_READ");
        assertThat(portfolio(reader, line.vision, "CHALLENGE").<Object>get("portfolioRoadmap"))
                .isNull();
        line.organisation
                .having("METRIC_READ")
                .ask("{ portfolioRoadmap { themeCount } }")
                .failed("FORBIDDEN");
    }

    /// As everywhere: what is granted for one line to change is granted everywhere to read.
    @Test
    void showsAReaderOfOneLineWhatTheListsShowThem() {
        Actor elsewhere = line.organisation.inLine("PM", otherLine);
        Answer read = portfolio(elsewhere, null, "CHALLENGE");
        assertThat(read.<Integer>get("portfolioRoadmap.hiddenThemeCount")).isZero();
        assertThat(read.body()).contains("First");
        assertThat(elsewhere.ask("{ themes { nodes { title } } }").body()).contains("First");
    }

    @Test
    void pagesGroups() {
        String groups = "query ($after: String) { portfolioRoadmap { groups(first: 1, after: $after) {"
                + " nodes { title } pageInfo { hasNextPage endCursor } } } }";
        Answer first = line.cpo.ask(groups);
        assertThat(titles(first)).containsExactly("The challenge");
        assertThat(first.<Boolean>get("portfolioRoadmap.groups.pageInfo.hasNextPage"))
                .isTrue();
        String cursor = first.text("portfolioRoadmap.groups.pageInfo.endCursor");
        assertThat(titles(line.cpo.ask(groups, Map.of("after", cursor)))).containsExactly("Challenge 1");
        line.cpo
                .ask(
                        groups.replace("portfolioRoadmap {", "portfolioRoadmap(groupBy: VISION) {"),
                        Map.of("after", cursor))
                .failed("BAD_USER_INPUT");
    }

    @Test
    void costsTheSameStatementsHoweverManyTeamsThereAre() {
        portfolio(line.cpo, null, "CHALLENGE");
        List<String> small = statements.during(() -> portfolio(line.cpo, null, "CHALLENGE"));
        other(2);
        other(3);
        List<String> large = statements.during(() -> portfolio(line.cpo, null, "CHALLENGE"));
        assertThat(large).hasSameSizeAs(small).hasSizeLessThanOrEqualTo(15);
    }

    private void other(int number) {
        String team = line.organisation.team("Team " + number, otherLine);
        Actor vp = line.organisation.as("VP");
        String challenge = vp.mutate(
                        "draftChallenge",
                        Map.of(
                                "visionId",
                                line.vision,
                                "statement",
                                "Challenge " + number,
                                "businessLineId",
                                otherLine),
                        "challenge",
                        "id")
                .id();
        line.move(vp, "proposeChallenge", "challenge", challenge).accepted();
        line.move(vp, "activateChallenge", "challenge", challenge).accepted();
        Actor pm = line.organisation.as("PM");
        String condition = pm.mutate(
                        "draftTargetCondition",
                        Map.of("teamId", team, "challengeId", challenge, "statement", "Condition " + number),
                        "targetCondition",
                        "id")
                .id();
        String roadmap = pm.mutate(
                        "draftRoadmap",
                        Map.of("teamId", team, "targetConditionId", condition, "title", "Roadmap " + number),
                        "roadmap",
                        "id")
                .id();
        pm.mutate("proposeTheme", Map.of("roadmapId", roadmap, "title", "Theme " + number), "theme", "id")
                .accepted();
    }

    @Test
    void refusesWhatIsNoIdAtItsArgument() {
        for (String junk : List.of("junk", "vision_junk")) {
            Answer refused = portfolio(line.cpo, junk, "CHALLENGE").failed("BAD_USER_INPUT");
            assertThat(refused.body()).contains("\"argument\":[\"under\"]");
        }
    }

    private List<String> now(boolean ended, boolean archived) {
        return portfolio(line.cpo, line.challenge, "CHALLENGE", ended, archived)
                .list("portfolioRoadmap.groups.nodes[0].rows.nodes[0].now.nodes[*].title");
    }

    private static List<String> titles(Answer read) {
        return read.list("portfolioRoadmap.groups.nodes[*].title");
    }

    private static Answer portfolio(Actor reader, String under, String by) {
        return portfolio(reader, under, by, false, false);
    }

    private static Answer portfolio(Actor reader, String under, String by, boolean ended, boolean archived) {
        Map<String, Object> variables = new HashMap<>(Map.of("by", by, "ended", ended, "archived", archived));
        variables.put("under", under);
        return reader.ask(PORTFOLIO, variables);
    }
}
