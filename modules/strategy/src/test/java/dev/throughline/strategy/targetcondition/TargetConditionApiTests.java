package dev.throughline.strategy.targetcondition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.strategy.StrategyLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class TargetConditionApiTests {

    private final StrategyLine line;
    private final StrategyLine elsewhere;

    TargetConditionApiTests(Actors actors) {
        this.line = new StrategyLine(actors.organisation());
        this.elsewhere = new StrategyLine(actors.organisation());
    }

    @Test
    void hangsUnderAChallengeOrAnInitiativeNeverBoth() {
        String initiative = line.vp
                .mutate(
                        "draftInitiative",
                        Map.of("challengeId", line.challenge, "question", "Why do they wait?"),
                        "initiative",
                        "id")
                .id();
        line.draft(Map.of("initiativeId", initiative)).refused("TARGET_CONDITION_ONE_PARENT", "input.initiativeId");
        line.pm
                .mutate(
                        "draftTargetCondition",
                        Map.of("teamId", line.team, "statement", "Alone"),
                        "targetCondition",
                        "id")
                .refused("TARGET_CONDITION_ONE_PARENT", "input.initiativeId");
    }

    @Test
    void endsNoLaterThanWhatIsAboveIt() {
        line.draft(Map.of("dueOn", "2018-01-31")).refused("ENDS_AFTER_PARENT", "input.dueOn");
        String condition = line.draft(Map.of("dueOn", "2018-01-30")).id();
        line.pm
                .mutate(
                        "changeTargetCondition",
                        Map.of("id", condition, "dueOn", "2018-02-01"),
                        "targetCondition",
                        "id")
                .refused("ENDS_AFTER_PARENT", "input.dueOn");
        line.vp
                .mutate("changeChallenge", Map.of("id", line.challenge, "dueOn", "2018-01-01"), "challenge", "id")
                .refused("ENDS_AFTER_PARENT", "input.dueOn");
    }

    @Test
    void isNotHeldByTwoTeamsUnderOneChallenge() {
        Map<String, Object> target = target("Shared", "10");
        line.draft(target).accepted();
        String other = line.organisation.team("Other team", line.line);
        Actor theirs = line.organisation.inTeam("PM", other);
        Map<String, Object> input = new HashMap<>(
                Map.of("teamId", other, "challengeId", line.challenge, "statement", "The same, worded differently"));
        input.putAll(target);
        theirs.mutate("draftTargetCondition", input, "targetCondition", "id")
                .refused("TARGET_ALREADY_HELD", "input.target");
    }

    @Test
    void handedDownOnesWaitForAcceptance() {
        Map<String, Object> input = new HashMap<>(Map.of(
                "teamId", line.team, "challengeId", line.challenge, "statement", "Do this", "origin", "MANAGEMENT"));
        input.putAll(target("Handed down", "10"));
        line.pm.mutate("draftTargetCondition", input, "targetCondition", "id").failed("FORBIDDEN");
        String condition = line.vp
                .mutate("draftTargetCondition", input, "targetCondition", "id")
                .id();
        line.move(line.vp, "baselineTargetCondition", condition).accepted();
        line.move(line.vp, "activateTargetCondition", condition).refused("ACCEPTANCE_MISSING", "input.id");
        line.move(line.vp, "acceptTargetCondition", condition).failed("FORBIDDEN");
        line.move(line.pm, "acceptTargetCondition", condition).accepted();
        line.move(line.vp, "activateTargetCondition", condition).accepted();
    }

    @Test
    void isRevisedByANewOneWhileTheOldOneStays() {
        String condition = active(target("Revised", "10"));
        Map<String, Object> changed = Map.of("id", condition, "target", setTarget("Revised", "20"));
        line.pm
                .mutate("changeTargetCondition", changed, "targetCondition", "id")
                .refused("TARGET_FROZEN", "input.target");
        Answer revision = line.pm.mutate(
                "reviseTargetCondition",
                changed,
                "targetCondition",
                "id state target { value { value } } revises { id state target { value { value } } }");
        assertThat(revision.text("result.entity.state")).isEqualTo("ACTIVE");
        assertThat(revision.text("result.entity.target.value.value")).isEqualTo("20");
        assertThat(revision.text("result.entity.revises.id")).isEqualTo(condition);
        assertThat(revision.text("result.entity.revises.state")).isEqualTo("REVISED");
        assertThat(revision.text("result.entity.revises.target.value.value")).isEqualTo("10");
        line.move(line.pm, "missTargetCondition", condition).refused("MOVE_NOT_ALLOWED", "input.id");
    }

    @Test
    void explainsWhatIsWrongWithAValue() {
        String ratio = line.metric("Ratio", "RATIO", Map.of("numeratorUnit", "driver", "denominatorUnit", "person"));
        String percent = line.metric("Percent", "PERCENT", Map.of("decimals", 1));
        String minutes = line.metric("Minutes", "DURATION", Map.of("unit", "minutes"));
        refused(ratio, Map.of("numerator", "1", "denominator", "0"), "DENOMINATOR_ZERO", "input.value.denominator");
        refused(ratio, Map.of("value", "0.5"), "INVALID", "input.value");
        refused(percent, Map.of("value", "101"), "VALUE_OUT_OF_RANGE", "input.value");
        refused(percent, Map.of("value", "99.55"), "VALUE_TOO_PRECISE", "input.value");
        refused(minutes, Map.of("value", "5", "unit", "months"), "UNIT_MISMATCH", "input.value.unit");
        refused(minutes, Map.of("value", "-1"), "VALUE_OUT_OF_RANGE", "input.value");
        line.pm
                .ask(
                        "mutation ($input: RecordMeasurementInput!) { recordMeasurement(input: $input) { userErrors { code } } }",
                        Map.of("input", Map.of("metricId", minutes, "value", Map.of("value", 0.1))))
                .failed("BAD_USER_INPUT");
    }

    @Test
    void warnsOfPlansAndOfWhatIsNotMeasured() {
        String condition = line.draft(Map.of("pathKnown", true, "startsOn", "2017-01-01", "dueOn", "2017-12-31"))
                .id();
        Answer answer = line.pm.ask(
                "query ($id: ID!) { targetCondition(id: $id) { warnings { code message source } path { headline ... on Vision { state } } } }",
                Map.of("id", condition));
        assertThat(answer.<String>list("targetCondition.warnings[*].code"))
                .containsExactly("HORIZON", "PLAN", "NO_TARGET");
        assertThat(answer.<String>list("targetCondition.path[*].headline"))
                .containsExactly("The vision", "The challenge");
    }

    @Test
    void belongsToItsTeam() {
        String other = line.organisation.team("Next door", line.line);
        Actor neighbour = line.organisation.inTeam("PM", other);
        String condition = line.draft(Map.of()).id();
        neighbour
                .mutate("changeTargetCondition", Map.of("id", condition, "statement", "Mine"), "targetCondition", "id")
                .failed("FORBIDDEN");
        elsewhere
                .pm
                .mutate("changeTargetCondition", Map.of("id", condition, "statement", "Mine"), "targetCondition", "id")
                .refused("NOT_FOUND", "input.id");
        assertThat(elsewhere
                        .pm
                        .ask(
                                "query ($id: ID!) { targetCondition(id: $id) { id } node(id: $id) { id } }",
                                Map.of("id", condition))
                        .body())
                .contains("\"targetCondition\":null")
                .contains("\"node\":null");
        line.organisation
                .as("TEAM_MEMBER")
                .mutate("activateTargetCondition", Map.of("id", condition), "targetCondition", "id")
                .failed("FORBIDDEN");
    }

    @Test
    void hidesMeasurementsAndTeamsFromWhoMayNotSeeThem() {
        String condition = active(target("Hidden", "10"));
        Answer sales = line.organisation
                .as("SALES")
                .ask(
                        "query ($id: ID!) { targetCondition(id: $id) { statement team { name } progress { verdict } currentCondition { id } } }",
                        Map.of("id", condition));
        assertThat(sales.text("targetCondition.statement")).isNotBlank();
        assertThat(sales.<Object>get("targetCondition.team")).isNull();
        assertThat(sales.<Object>get("targetCondition.progress")).isNull();
        assertThat(sales.<Object>get("targetCondition.currentCondition")).isNull();
    }

    @Test
    void needsWhatIsAboveItToBeActive() {
        String condition = line.draft(target("Paused", "10")).id();
        line.move(line.pm, "baselineTargetCondition", condition).accepted();
        line.vp
                .mutate("pauseChallenge", Map.of("id", line.challenge), "challenge", "id")
                .accepted();
        line.move(line.pm, "activateTargetCondition", condition).refused("PARENT_NOT_ACTIVE", "input.id");
    }

    @Test
    void staysAsItWasWhenItHasEndedOrIsArchived() {
        String ended = active(target("Ended", "10"));
        line.move(line.pm, "missTargetCondition", ended).accepted();
        String archived = line.draft(target("Archived", "10")).id();
        line.move(line.pm, "archiveTargetCondition", archived).accepted();
        change(line.pm, ended).refused("MOVE_NOT_ALLOWED", "input.id");
        change(line.pm, archived).refused("MOVE_NOT_ALLOWED", "input.id");
        line.move(line.pm, "baselineTargetCondition", archived).refused("MOVE_NOT_ALLOWED", "input.id");
        line.move(line.pm, "archiveTargetCondition", archived).refused("MOVE_NOT_ALLOWED", "input.id");
    }

    @Test
    void isNotRewordedByManagementOnceItIsAccepted() {
        Map<String, Object> input = Map.of(
                "teamId", line.team, "challengeId", line.challenge, "statement", "Do this", "origin", "MANAGEMENT");
        String condition = line.vp
                .mutate("draftTargetCondition", input, "targetCondition", "id")
                .id();
        change(line.vp, condition).accepted();
        line.move(line.pm, "acceptTargetCondition", condition).accepted();
        change(line.vp, condition).failed("FORBIDDEN");
        change(line.pm, condition).accepted();
    }

    @Test
    void isNotMeasuredByWhatIsArchived() {
        String metric = line.metric("Retired", "SCALAR", Map.of("dimension", "city"));
        String city = line.segment("Atlantis");
        line.pm.mutate("archiveSegment", Map.of("id", city), "segment", "id").accepted();
        Map<String, Object> measured = new HashMap<>(Map.of("metricId", metric, "value", Map.of("value", "1")));
        measured.put("segmentId", city);
        line.pm.mutate("recordMeasurement", measured, "measurement", "id").refused("INVALID", "input.segmentId");
        line.pm.mutate("archiveMetric", Map.of("id", metric), "metric", "id").accepted();
        refused(metric, Map.of("value", "1"), "INVALID", "input.metricId");
        line.draft(Map.of("target", between(metric, "5"))).refused("INVALID", "input.target.metricId");
    }

    private static Answer change(Actor actor, String condition) {
        return actor.mutate(
                "changeTargetCondition", Map.of("id", condition, "statement", "Reworded"), "targetCondition", "id");
    }

    private static Map<String, Object> between(String metric, String upper) {
        return Map.of(
                "metricId",
                metric,
                "comparator",
                "BETWEEN",
                "value",
                Map.of("value", "1"),
                "upper",
                Map.of("value", upper));
    }

    private void refused(String metric, Map<String, ?> value, String code, String path) {
        line.pm
                .mutate("recordMeasurement", Map.of("metricId", metric, "value", value), "measurement", "id")
                .refused(code, path);
    }

    private String active(Map<String, ?> input) {
        String condition = line.draft(input).id();
        for (String move : List.of("baselineTargetCondition", "activateTargetCondition")) {
            line.move(line.pm, move, condition).accepted();
        }
        return condition;
    }

    private Map<String, Object> target(String metric, String value) {
        String id = line.metric(metric, "SCALAR", Map.of());
        line.measure(id, Map.of("value", "1"), "2017-01-01T00:00:00Z");
        return Map.of("target", Map.of("metricId", id, "comparator", "GTE", "value", Map.of("value", value)));
    }

    private Map<String, Object> setTarget(String metric, String value) {
        Answer found = line.pm.ask(
                "query ($name: String) { metrics(filter: {name: {eq: $name}}) { nodes { id } } }",
                Map.of("name", metric));
        return Map.of(
                "metricId", found.text("metrics.nodes[0].id"), "comparator", "GTE", "value", Map.of("value", value));
    }
}
