package dev.throughline.roadmap.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.roadmap.RoadmapLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.Database;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import dev.throughline.testkit.TestOrganisation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@ModuleTest
class PublicationApiTests {

    private final Actors actors;
    private final Statements statements;
    private final TestOrganisation organisation;
    private final RoadmapLine line;

    PublicationApiTests(Actors actors, Statements statements) {
        this.actors = actors;
        this.statements = statements;
        this.organisation = actors.organisation();
        this.line = new RoadmapLine(organisation);
    }

    @Test
    void refusesAnEmptyRoadmap() {
        line.publish("CUSTOMER").refused("ROADMAP_NOT_PUBLISHABLE", "input.roadmapId");
        line.theme("Only proposed");
        assertThat(rules("CUSTOMER")).containsExactly("ROADMAP_EMPTY ERROR S1:72", "PHASE_MISSING WARNING S1:98");
        line.publish("CUSTOMER", "PHASE_MISSING").refused("ROADMAP_NOT_PUBLISHABLE", "input.roadmapId");
    }

    @Test
    void findsWhatIsMissingAndWhatIsOnlyToBeConfirmed() {
        String theme = line.discovered("Search");
        assertThat(rules("INTERNAL")).containsExactly("OUTCOME_MISSING ERROR S1:94");
        line.outcome(theme, Map.of()).accepted();
        assertThat(rules("INTERNAL")).containsExactly("OUTCOMES_ON_ONE_SIDE WARNING S1:96");
        line.outcome(
                        theme,
                        Map.of(
                                "side",
                                "BUSINESS",
                                "statement",
                                "More buy",
                                "target",
                                RoadmapLine.atMost(line.metric("Unmeasured"), "5")))
                .accepted();
        assertThat(rules("INTERNAL")).containsExactly("BASELINE_MISSING WARNING S1:210");
        line.publish("INTERNAL").refused("WARNING_NOT_CONFIRMED", "input.confirms");
        line.publish("INTERNAL", "OUTCOMES_ON_ONE_SIDE").refused("WARNING_NOT_CONFIRMED", "input.confirms");
        line.publish("INTERNAL", "BASELINE_MISSING").accepted();
    }

    @Test
    void looksOnceMoreWhetherAnOutcomeRepeatsTheTargetCondition() {
        String theme = line.publishable("Search");
        line.outcome(theme, Map.of("statement", "Purchase within a day")).accepted();
        line.pm
                .mutate(
                        "reviseTargetCondition",
                        Map.of(
                                "id",
                                line.condition,
                                "statement",
                                "Purchase within a day",
                                "reason",
                                "We can do better"),
                        "targetCondition",
                        "id")
                .accepted();
        assertThat(rules("SALES"))
                .contains("OUTCOME_REPEATS_TARGET_CONDITION ERROR S1:94", "REVIEW_DUE WARNING S1:108");
        line.publish("SALES", "REVIEW_DUE").refused("ROADMAP_NOT_PUBLISHABLE", "input.roadmapId");
    }

    @Test
    void warnsOfADateInWhatSalesOrCustomersRead() {
        String theme = line.publishable("Search");
        line.change(theme, Map.of("inBuild", List.of("Filters by Q3"))).accepted();
        assertThat(rules("SALES")).containsExactly("DATE_NAMED WARNING S1:72");
        assertThat(rules("CUSTOMER")).isEmpty();
        assertThat(rules("INTERNAL")).isEmpty();
    }

    @Test
    void leavesPublishingToWhoMay() {
        line.publishable("Search");
        for (String level : List.of("STAKEHOLDER", "SALES", "TEAM_MEMBER", "ADMIN")) {
            publish(organisation.as(level)).failed("FORBIDDEN");
        }
        String other = organisation.team("Other", line.line);
        publish(organisation.inTeam("PM", other)).failed("FORBIDDEN");
        publish(line.vp).accepted();
        publish(line.cpo).accepted();
        RoadmapLine foreign = new RoadmapLine(actors.organisation());
        publish(foreign.pm).refused("NOT_FOUND", "input.roadmapId");
        Map<String, Object> stale = Map.of("roadmapId", line.roadmap, "audience", "SALES", "expectedVersion", 7);
        line.pm.mutate("publishRoadmap", stale, "roadmapVersion", "id").refused("CONFLICT", "input.expectedVersion");
    }

    @Test
    void letsNobodyRewordWhatWasSaid() throws SQLException {
        try (Connection owner = Database.owner();
                var statement = owner.createStatement();
                var columns = statement.executeQuery("""
                        select column_name from information_schema.column_privileges
                        where table_schema = 'roadmap' and table_name = 'roadmap_version' and privilege_type = 'UPDATE'
                          and grantee = 'throughline_app' order by column_name""")) {
            List<String> writable = new ArrayList<>();
            while (columns.next()) {
                writable.add(columns.getString(1));
            }
            assertThat(writable).containsExactly("state", "updated_at", "version");
        }
    }

    @Test
    void findsWhatIsMissingOfAProblemAHypothesisAndATargetConditionThatHasEnded() {
        String bare = line.propose(Map.of(
                        "title",
                        "Bare",
                        "hypothesis",
                        "A list would help",
                        "known",
                        List.of("Little"),
                        "unknown",
                        List.of("Much")))
                .id();
        line.theme("discoverTheme", bare).accepted();
        assertThat(rules("INTERNAL")).containsExactly("PROBLEM_MISSING ERROR S1:86", "OUTCOME_MISSING ERROR S1:94");
        line.theme("abandonTheme", bare).accepted();
        String theme = line.publishable("Search");
        Map<String, Object> cleared = new HashMap<>();
        cleared.put("hypothesis", null);
        line.change(theme, cleared).accepted();
        assertThat(rules("INTERNAL")).containsExactly("HYPOTHESIS_MISSING ERROR S1:86");
        line.change(theme, Map.of("hypothesis", "A list would help")).accepted();
        line.move(line.pm, "abandonTargetCondition", "targetCondition", line.condition)
                .accepted();
        assertThat(rules("INTERNAL"))
                .containsExactlyInAnyOrder("REVIEW_DUE WARNING S1:108", "TARGET_CONDITION_ENDED WARNING S1:108");
        line.publish("INTERNAL", "REVIEW_DUE").refused("WARNING_NOT_CONFIRMED", "input.confirms");
        line.publish("INTERNAL", "REVIEW_DUE", "TARGET_CONDITION_ENDED").accepted();
    }

    @Test
    void countsEditionsOnWhereTwoPublishAtOnce() throws Exception {
        line.publishable("Search");
        try (var people = Executors.newFixedThreadPool(2)) {
            var first = people.submit(() -> RoadmapLine.insisting(() -> line.publish("SALES")));
            var second = people.submit(() -> RoadmapLine.insisting(() -> line.publish("SALES")));
            assertThat(List.of(
                            first.get().<Integer>get("result.entity.edition"),
                            second.get().<Integer>get("result.entity.edition")))
                    .containsExactlyInAnyOrder(1, 2);
        }
    }

    @Test
    void supersedesWhatWasSaidBefore() {
        line.publishable("Search");
        String first = line.publish("SALES").id();
        line.publish("INTERNAL").accepted();
        String second = line.publish("SALES").id();
        Answer read = line.pm.ask(
                "query ($id: ID!) { roadmap(id: $id) { versions(filter: {audience: {eq: SALES}}) { nodes { id edition state } } } }",
                Map.of("id", line.roadmap));
        assertThat(read.<String>list("roadmap.versions.nodes[*].id")).containsExactly(second, first);
        assertThat(read.<String>list("roadmap.versions.nodes[*].state")).containsExactly("PUBLISHED", "SUPERSEDED");
        assertThat(read.<Integer>list("roadmap.versions.nodes[*].edition")).containsExactly(2, 1);
        line.pm.mutate("abandonTheme", Map.of("id", theme()), "theme", "id").accepted();
        line.move(line.pm, "archiveRoadmap", "roadmap", line.roadmap).accepted();
        line.publish("SALES").refused("INVALID", "input.roadmapId");
    }

    @Test
    void costsTheSameStatementsHoweverManyThemesThereAre() {
        line.publishable("First");
        String small = line.publish("INTERNAL").id();
        line.pm.ask(AudienceApiTests.ALL, Map.of("id", small));
        int few = statements
                .during(() -> line.pm.ask(AudienceApiTests.ALL, Map.of("id", small)))
                .size();
        int fewChecked = statements.during(() -> rules("INTERNAL")).size();
        line.publishable("Second");
        line.publishable("Third");
        String large = line.publish("INTERNAL").id();
        assertThat(statements.during(() -> line.pm.ask(AudienceApiTests.ALL, Map.of("id", large))))
                .hasSize(few);
        assertThat(statements.during(() -> rules("INTERNAL"))).hasSizeLessThanOrEqualTo(fewChecked);
    }

    private String theme() {
        return line.pm
                .ask("query ($id: ID!) { roadmap(id: $id) { themes { nodes { id } } } }", Map.of("id", line.roadmap))
                .text("roadmap.themes.nodes[0].id");
    }

    private Answer publish(Actor actor) {
        return actor.mutate(
                "publishRoadmap", Map.of("roadmapId", line.roadmap, "audience", "SALES"), "roadmapVersion", "id");
    }

    private List<String> rules(String audience) {
        Answer read = line.pm.ask(
                "query ($id: ID!, $audience: Audience!) { roadmap(id: $id) { publicationFindings(audience: $audience) { rule severity seed } } }",
                Map.of("id", line.roadmap, "audience", audience));
        return read.<Map<String, String>>list("roadmap.publicationFindings[*]").stream()
                .map(finding -> "%s %s %s".formatted(finding.get("rule"), finding.get("severity"), finding.get("seed")))
                .toList();
    }
}
