package dev.throughline.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What becomes of the strategy when lines, teams and products become one.
@ModuleTest
class MergerApiTests {

    private final TestOrganisation organisation;
    private final StrategyLine line;
    private final Actor admin;
    private final Actor cpo;

    MergerApiTests(Actors actors) {
        this.organisation = actors.organisation();
        this.line = new StrategyLine(organisation);
        this.admin = organisation.admin();
        this.cpo = organisation.as("CPO");
    }

    @Test
    void takesVisionsAndChallengesToTheOtherLine() {
        String vision = activeVision(line.line);
        String draft = vision("Another", line.line);
        String retired = vision("Former", line.line);
        cpo.mutate("archiveVision", Map.of("id", retired), "vision", "id").accepted();
        String into = organisation.line("Into");

        merge("mergeBusinessLine", "businessLine", line.line, into).accepted();

        Answer answer = cpo.ask("""
                query ($ids: [ID!]!) { nodes(ids: $ids) {
                  version history(first: 1) { nodes { action reason } }
                  ... on Vision { vision: state businessLine { name } } ... on Challenge { challenge: state businessLine { name } } } }""", Map.of("ids", List.of(vision, draft, line.challenge, retired)));
        assertThat(answer.<String>list("nodes[*].businessLine.name")).containsOnly("Into");
        assertThat(answer.<String>list("nodes[*].vision")).containsExactly("ACTIVE", "DRAFT", "DRAFT");
        assertThat(answer.<String>list("nodes[*].challenge")).containsExactly("ACTIVE");
        assertThat(answer.<Integer>list("nodes[*].version")).containsExactly(3, 2, 4, 3);
        assertThat(answer.<String>list("nodes[*].history.nodes[0].action")).containsOnly("mergeBusinessLine");
        assertThat(answer.<String>list("nodes[*].history.nodes[0].reason")).containsOnly("Reorganised");
        line.vp
                .mutate("changeChallenge", Map.of("id", line.challenge, "statement", "Ours"), "challenge", "id")
                .accepted();
    }

    @Test
    void refusesTwoActiveVisionsOfOneLineAndLeavesEverything() {
        String into = organisation.line("Into");
        String first = activeVision(line.line);
        String second = activeVision(into);

        Answer refused = merge("mergeBusinessLine", "businessLine", line.line, into);

        refused.refused("MERGE_COLLIDES", "input.intoId");
        assertThat(refused.<String>list("result.userErrors[*].message").getFirst())
                .contains(first, second);
        Answer answer = admin.ask(
                "query ($line: ID!, $team: ID!) { businessLine(by: {id: $line}) { version archivedAt } team(by: {id: $team}) { version businessLine { id } } }",
                Map.of("line", line.line, "team", line.team));
        assertThat(answer.<Object>get("businessLine.archivedAt")).isNull();
        assertThat(answer.<Integer>get("businessLine.version")).isEqualTo(1);
        assertThat(answer.<Integer>get("team.version")).isEqualTo(1);
        assertThat(answer.text("team.businessLine.id")).isEqualTo(line.line);

        cpo.mutate("retireVision", Map.of("id", second), "vision", "id").accepted();
        merge("mergeBusinessLine", "businessLine", line.line, into).accepted();
    }

    @Test
    void takesTargetConditionsToTheOtherTeamAsFarAsTheyAre() {
        String metric = line.metric("Waiting time", "SCALAR", Map.of("unit", "minutes"));
        Map<String, Object> target = Map.of("metricId", metric, "comparator", "LT", "value", Map.of("value", "5"));
        String into = organisation.team("Into", line.line);
        String mine = line.draft(Map.of("target", target)).id();
        line.measure(metric, Map.of("value", "9"), "2018-01-01T00:00:00Z");
        line.move(line.pm, "baselineTargetCondition", mine).accepted();
        Actor other = organisation.inTeam("PM", into);
        Map<String, Object> theirs = Map.of(
                "teamId",
                into,
                "challengeId",
                line.challenge,
                "statement",
                "Theirs",
                "target",
                Map.of("metricId", metric, "comparator", "LT", "value", Map.of("value", "4")));
        other.mutate("draftTargetCondition", theirs, "targetCondition", "id").accepted();

        merge("mergeTeam", "team", line.team, into).accepted();

        Answer answer = cpo.ask("""
                query ($id: ID!, $into: ID!) {
                  targetCondition(id: $id) { state team { name } version history(first: 1) { nodes { action } } }
                  team(by: {id: $into}) { targetConditions { nodes { statement } } } }""", Map.of("id", mine, "into", into));
        assertThat(answer.text("targetCondition.team.name")).isEqualTo("Into");
        assertThat(answer.text("targetCondition.state")).isEqualTo("BASELINED");
        assertThat(answer.text("targetCondition.history.nodes[0].action")).isEqualTo("mergeTeam");
        assertThat(answer.<String>list("team.targetConditions.nodes[*].statement"))
                .containsExactly("The target condition", "Theirs");
        line.move(line.pm, "activateTargetCondition", mine).accepted();
    }

    @Test
    void losesNoTargetConditionThatIsDraftedMeanwhile() throws Exception {
        String into = organisation.team("Into", line.line);
        try (var people = Executors.newFixedThreadPool(5)) {
            List<Callable<Answer>> work = IntStream.range(0, 12)
                    .mapToObj(turn -> (Callable<Answer>) () -> turn == 5
                            ? merge("mergeTeam", "team", line.team, into)
                            : line.vp.mutate(
                                    "draftTargetCondition",
                                    Map.of(
                                            "teamId",
                                            line.team,
                                            "challengeId",
                                            line.challenge,
                                            "origin",
                                            "MANAGEMENT",
                                            "statement",
                                            "Draft " + turn),
                                    "targetCondition",
                                    "id"))
                    .toList();
            long drafted = people.invokeAll(work).stream()
                    .map(turn -> turn.resultNow())
                    .peek(answer ->
                            assertThat(answer.errors()).as(answer.body()).isEmpty())
                    .filter(answer -> answer.body().contains("\"userErrors\":[]"))
                    .count();

            Answer answer = cpo.ask(
                    "query ($from: ID!, $into: ID!) { from: team(by: {id: $from}) { archivedAt targetConditions { totalCount } } into: team(by: {id: $into}) { targetConditions { totalCount } } }",
                    Map.of("from", line.team, "into", into));
            assertThat(answer.text("from.archivedAt")).isNotEmpty();
            assertThat(answer.<Integer>get("from.targetConditions.totalCount")).isZero();
            assertThat(answer.<Integer>get("into.targetConditions.totalCount")).isEqualTo((int) drafted - 1);
        }
    }

    @Test
    void takesTheVisionOfAProductAlongUnlessBothHaveOne() {
        String from = product("From");
        String into = product("Into");
        String vision = productVision(from);
        String other = productVision(into);

        Answer refused = merge("mergeProduct", "product", from, into);

        refused.refused("MERGE_COLLIDES", "input.intoId");
        assertThat(refused.<String>list("result.userErrors[*].message").getFirst())
                .contains(vision, other);
        cpo.mutate("archiveProductVision", Map.of("id", other), "productVision", "id")
                .accepted();
        merge("mergeProduct", "product", from, into).accepted();
        Answer answer = cpo.ask(
                "query ($into: ID!) { product(by: {id: $into}) { vision { id history(first: 1) { nodes { action } } } } }",
                Map.of("into", into));
        assertThat(answer.text("product.vision.id")).isEqualTo(vision);
        assertThat(answer.text("product.vision.history.nodes[0].action")).isEqualTo("mergeProduct");
    }

    private Answer merge(String mutation, String entity, String id, String into) {
        return admin.mutate(
                mutation, Map.of("id", id, "intoId", into, "reason", "Reorganised"), entity, "id archivedAt");
    }

    private String vision(String statement, String businessLine) {
        return cpo.mutate("draftVision", Map.of("statement", statement, "businessLineId", businessLine), "vision", "id")
                .id();
    }

    private String activeVision(String businessLine) {
        String vision = vision("The vision of a line", businessLine);
        cpo.mutate("activateVision", Map.of("id", vision), "vision", "id").accepted();
        return vision;
    }

    private String product(String name) {
        return admin.mutate("addProduct", Map.of("name", name, "businessLineId", line.line), "product", "id")
                .id();
    }

    private String productVision(String product) {
        return cpo.mutate(
                        "draftProductVision",
                        Map.of("productId", product, "valueProposition", "Worth it"),
                        "productVision",
                        "id")
                .id();
    }
}
