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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Who words a target condition and who accepts it, by the policy of its team (S1:241).
@ModuleTest
class AgreementApiTests {

    private final StrategyLine line;
    private final Actor both;
    private int metrics;

    AgreementApiTests(Actors actors) {
        this.line = new StrategyLine(actors.organisation());
        this.both = line.organisation.everything();
    }

    @Test
    void whereManagementHandsDownTheTeamOnlyAccepts() {
        policy("HANDED_DOWN");
        draft(line.pm, null).refused("POLICY_FORBIDS", "input.origin");
        draft(line.pm, "TEAM").refused("POLICY_FORBIDS", "input.origin");
        draft(line.organisation.as("STAKEHOLDER"), null).failed("FORBIDDEN");
        String condition = draft(line.vp, null).id();
        assertThat(origin(condition)).isEqualTo("MANAGEMENT");
        awaits(condition, "TEAM");
        baseline(condition);
        activate(condition).refused("ACCEPTANCE_MISSING", "input.id");
        change(line.pm, condition, Map.of("statement", "Our own words")).refused("POLICY_FORBIDS", "input.statement");
        change(line.pm, condition, Map.of("description", "How we read it")).accepted();
        accept(line.vp, condition).failed("FORBIDDEN");
        accept(line.pm, condition).accepted();
        awaits(condition);
        activate(condition).accepted();
    }

    @Test
    void whereTheTeamProposesManagementAccepts() {
        policy("PROPOSED");
        draft(line.vp, "MANAGEMENT").refused("POLICY_FORBIDS", "input.origin");
        draft(line.vp, null).refused("POLICY_FORBIDS", "input.origin");
        String condition = draft(line.pm, null).id();
        assertThat(origin(condition)).isEqualTo("TEAM");
        awaits(condition, "MANAGEMENT");
        baseline(condition);
        activate(condition).refused("ACCEPTANCE_MISSING", "input.id");
        accept(line.pm, condition).failed("FORBIDDEN");
        Answer accepted = line.vp.mutate(
                "acceptTargetCondition",
                Map.of("id", condition),
                "targetCondition",
                "id acceptedAt managementAcceptedAt managementAcceptedBy { name }");
        assertThat(accepted.<Object>get("result.entity.acceptedAt")).isNull();
        assertThat(accepted.text("result.entity.managementAcceptedAt")).isNotBlank();
        assertThat(accepted.text("result.entity.managementAcceptedBy.name")).startsWith("VP");
        activate(condition).accepted();
    }

    @Test
    void whereBothAgreeTwoPersonsAccept() {
        policy("JOINT");
        String condition = draft(line.vp, null).id();
        assertThat(origin(condition)).isEqualTo("JOINT");
        awaits(condition, "TEAM", "MANAGEMENT");
        baseline(condition);
        accept(both, condition).refused("INVALID", "input.side");
        accept(line.pm, condition, "MANAGEMENT").failed("FORBIDDEN");
        accept(both, condition, "MANAGEMENT").accepted();
        accept(both, condition, "MANAGEMENT").refused("MOVE_NOT_ALLOWED", "input.id");
        activate(condition).refused("ACCEPTANCE_MISSING", "input.id");
        accept(both, condition).refused("SECOND_PERSON_REQUIRED", "input.id");
        accept(line.pm, condition).accepted();
        activate(condition).accepted();
    }

    @Test
    void asksAgainWhereTheWordsThePeriodOrTheTargetChange() {
        policy("JOINT");
        String condition = draft(line.pm, null).id();
        baseline(condition);
        for (Map<String, Object> change : List.<Map<String, Object>>of(
                Map.of("statement", "Other words"),
                Map.of("startsOn", "2017-02-01"),
                Map.of("dueOn", "2017-03-01"),
                Map.of("target", target(metric(condition), "99")))) {
            accept(line.pm, condition).accepted();
            accept(line.vp, condition).accepted();
            awaits(condition);
            change(line.pm, condition, Map.of("description", "Explained")).accepted();
            awaits(condition);
            change(line.vp, condition, change).accepted();
            awaits(condition, "TEAM", "MANAGEMENT");
            activate(condition).refused("ACCEPTANCE_MISSING", "input.id");
        }
        accept(line.pm, condition).accepted();
        accept(line.vp, condition).accepted();
        change(line.pm, condition, Map.of("statement", "Other words", "target", target(metric(condition), "99.0")))
                .accepted();
        awaits(condition);
        activate(condition).accepted();
    }

    @Test
    void keepsWhatWasAgreedToOnceItHasStarted() {
        policy("PROPOSED");
        String condition = active();
        change(line.pm, condition, Map.of("statement", "Something easier")).refused("TARGET_FROZEN", "input.statement");
        change(line.pm, condition, Map.of("startsOn", "2017-02-01")).refused("TARGET_FROZEN", "input.startsOn");
        change(line.pm, condition, Map.of("description", "Explained")).accepted();
    }

    @Test
    void asksAgainForARevisionInOtherWords() {
        policy("PROPOSED");
        Answer explained = revise(line.pm, active(), Map.of("description", "Explained"));
        assertThat(explained.text("result.entity.state")).isEqualTo("ACTIVE");
        String condition = explained.text("result.entity.id");
        Answer reworded = revise(line.pm, condition, Map.of("statement", "Something easier"));
        assertThat(reworded.text("result.entity.state")).isEqualTo("BASELINED");
        assertThat(reworded.text("result.entity.baselineAt")).isNotBlank();
        String revision = reworded.text("result.entity.id");
        awaits(revision, "MANAGEMENT");
        activate(revision).refused("ACCEPTANCE_MISSING", "input.id");
        accept(line.vp, revision).accepted();
        activate(revision).accepted();
    }

    @Test
    void isRevisedByManagementWhereManagementHandsDown() {
        policy("HANDED_DOWN");
        String condition = draft(line.vp, null).id();
        baseline(condition);
        accept(line.pm, condition).accepted();
        activate(condition).accepted();
        line.pm
                .mutate(
                        "reviseTargetCondition",
                        Map.of("id", condition, "statement", "Something easier"),
                        "targetCondition",
                        "id")
                .refused("POLICY_FORBIDS", "input.statement");
        Answer revision = revise(line.vp, condition, Map.of("statement", "Something harder"));
        awaits(revision.text("result.entity.id"), "TEAM");
    }

    @Test
    void countsThePolicyOfTheDayOfActivation() {
        String started = active();
        String waiting = draft(line.pm, "TEAM").id();
        baseline(waiting);
        policy("HANDED_DOWN");
        assertThat(state(started)).isEqualTo("ACTIVE");
        awaits(started);
        awaits(waiting, "TEAM", "MANAGEMENT");
        activate(waiting).refused("ACCEPTANCE_MISSING", "input.id");
        accept(line.pm, waiting).accepted();
        accept(line.vp, waiting).accepted();
        activate(waiting).accepted();
        line.move(line.pm, "missTargetCondition", started).accepted();
    }

    @Test
    void letsATeamDecideForItself() {
        policy("HANDED_DOWN");
        line.organisation
                .admin()
                .mutate("changeTeam", Map.of("id", line.team, "targetConditionPolicy", "ANY"), "team", "id")
                .accepted();
        String condition = draft(line.pm, null).id();
        baseline(condition);
        accept(line.pm, condition).refused("MOVE_NOT_ALLOWED", "input.id");
        activate(condition).accepted();
    }

    private void policy(String policy) {
        line.organisation
                .admin()
                .mutate("changeOrganisation", Map.of("targetConditionPolicy", policy), "organisation", "id")
                .accepted();
    }

    private String active() {
        String condition = draft(line.pm, "TEAM").id();
        baseline(condition);
        Answer answer = line.vp.ask(
                "query ($id: ID!) { targetCondition(id: $id) { awaitsAcceptanceOf } }", Map.of("id", condition));
        if (!answer.list("targetCondition.awaitsAcceptanceOf").isEmpty()) {
            accept(line.vp, condition).accepted();
        }
        activate(condition).accepted();
        return condition;
    }

    private Answer draft(Actor actor, @Nullable String origin) {
        String metric = line.metric("Metric " + metrics++, "SCALAR", Map.of());
        line.measure(metric, Map.of("value", "1"), "2017-01-01T00:00:00Z");
        Map<String, Object> input = new HashMap<>(Map.of(
                "teamId",
                line.team,
                "challengeId",
                line.challenge,
                "statement",
                "The target condition",
                "target",
                target(metric, "10")));
        if (origin != null) {
            input.put("origin", origin);
        }
        return actor.mutate("draftTargetCondition", input, "targetCondition", "id");
    }

    private static Map<String, Object> target(String metric, String value) {
        return Map.of("metricId", metric, "comparator", "GTE", "value", Map.of("value", value));
    }

    private String metric(String condition) {
        return ask(condition, "target { metric { id } }").text("targetCondition.target.metric.id");
    }

    private String origin(String condition) {
        return ask(condition, "origin").text("targetCondition.origin");
    }

    private String state(String condition) {
        return ask(condition, "state").text("targetCondition.state");
    }

    private void awaits(String condition, String... sides) {
        assertThat(ask(condition, "awaitsAcceptanceOf").<String>list("targetCondition.awaitsAcceptanceOf"))
                .containsExactly(sides);
    }

    private Answer ask(String condition, String fields) {
        return line.pm.ask(
                "query ($id: ID!) { targetCondition(id: $id) { %s } }".formatted(fields), Map.of("id", condition));
    }

    private static Answer accept(Actor actor, String condition) {
        return actor.mutate("acceptTargetCondition", Map.of("id", condition), "targetCondition", "id");
    }

    private static Answer accept(Actor actor, String condition, String side) {
        return actor.mutate("acceptTargetCondition", Map.of("id", condition, "side", side), "targetCondition", "id");
    }

    private void baseline(String condition) {
        line.move(line.pm, "baselineTargetCondition", condition).accepted();
    }

    private Answer activate(String condition) {
        return line.move(line.pm, "activateTargetCondition", condition);
    }

    private static Answer change(Actor actor, String condition, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.put("id", condition);
        return actor.mutate("changeTargetCondition", input, "targetCondition", "id");
    }

    private static Answer revise(Actor actor, String condition, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.put("id", condition);
        return actor.mutate("reviseTargetCondition", input, "targetCondition", "id state baselineAt")
                .accepted();
    }
}
