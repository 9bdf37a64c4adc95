package dev.throughline.reporting.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.reporting.Kata;
import dev.throughline.reporting.Past;
import dev.throughline.reporting.ReportLine;
import dev.throughline.reporting.Told;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.ModuleTest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Whether what is wanted is measured, what is tried teaches something, and others are heard on what is decided.
@ModuleTest
class HealthWorkApiTests {

    private final ReportLine line;
    private final Past past;

    HealthWorkApiTests(Actors actors) {
        this.line = new ReportLine(actors.organisation());
        this.past = new Past(line.organisation);
    }

    @Test
    void findsADraftThatNobodyMeasuresAfterAMonth() {
        String draft = line.condition(line.team, line.challenge, "Purchase within a day", "1");
        Told young = told(Map.of());
        young.hasShare("MEASURABLE_TARGETS", 1, 2, "50.00");
        assertThat(young.found("TARGET_NOT_MEASURABLE")).isEmpty();
        past.move("strategy.target_condition", draft, 31, "created_at");
        Told old = told(Map.of());
        assertThat(old.found("TARGET_NOT_MEASURABLE")).containsExactly(draft);
        assertThat(old.what("TARGET_NOT_MEASURABLE"))
                .containsExactly("This target condition was drafted 31 days ago, and has no target with a baseline.");
        line.move(line.pm, "baselineTargetCondition", "targetCondition", draft).accepted();
        Told measured = told(Map.of());
        assertThat(measured.found("TARGET_NOT_MEASURABLE")).isEmpty();
        measured.hasShare("MEASURABLE_TARGETS", 2, 2, "100.00");
    }

    @Test
    void findsAnExperimentThatWasCancelledUntilItTaughtSomething() {
        Kata kata = new Kata(line);
        String concluded = kata.running();
        kata.conclude(concluded, "INVALIDATED");
        String cancelled = kata.running();
        kata.cancel(cancelled);
        Told report = told(Map.of());
        assertThat(report.found("EXPERIMENT_TAUGHT_NOTHING")).containsExactly(cancelled);
        report.hasShare("EXPERIMENTS_TAUGHT", 1, 2, "50.00");
        assertThat(report.rows("EXPERIMENTS_TAUGHT")).containsExactly(concluded);
        line.pm
                .mutate(
                        "recordLearning",
                        Map.of("experimentId", cancelled, "statement", "Nobody has time to talk in May"),
                        "learning",
                        "id")
                .accepted();
        Told later = told(Map.of());
        assertThat(later.found("EXPERIMENT_TAUGHT_NOTHING")).isEmpty();
        later.hasShare("EXPERIMENTS_TAUGHT", 2, 2, "100.00");
        String day = Instant.now()
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .minusDays(2)
                .toString();
        told(Map.of("period", Map.of("from", day, "to", day))).hasShare("EXPERIMENTS_TAUGHT", 0, 0, null);
    }

    @Test
    void findsADecisionThatNobodyElseHasASayIn() {
        String decision = line.decision(Map.of());
        Told young = told(Map.of());
        young.hasShare("DECISIONS_HEARD", 0, 1, "0.00");
        assertThat(young.found("DECISION_WITHOUT_OTHERS")).isEmpty();
        past.move("stakeholder.decision", decision, 15, "created_at");
        Told old = told(Map.of());
        assertThat(old.found("DECISION_WITHOUT_OTHERS")).containsExactly(decision);
        assertThat(old.what("DECISION_WITHOUT_OTHERS"))
                .containsExactly(
                        "This decision has been open for 15 days, and nobody but its owner has said anything.");
        advise(line.cpo, decision);
        assertThat(told(Map.of()).found("DECISION_WITHOUT_OTHERS"))
                .as("its owner is nobody else")
                .containsExactly(decision);
        advise(line.vp, decision);
        Told heard = told(Map.of());
        assertThat(heard.found("DECISION_WITHOUT_OTHERS")).isEmpty();
        heard.hasShare("DECISIONS_HEARD", 1, 1, "100.00");
        line.cpo
                .mutate(
                        "decideDecision",
                        Map.of("id", decision, "choice", "Yes", "rationale", "They said so"),
                        "decision",
                        "id")
                .accepted();
        told(Map.of()).hasShare("DECISIONS_HEARD", 1, 1, "100.00");
    }

    private static void advise(Actor actor, String decision) {
        actor.mutate("adviseDecision", Map.of("id", decision, "statement", "Yes"), "decision", "id")
                .accepted();
    }

    private Told told(Map<String, ?> about) {
        return Told.by(line.cpo, "productLedHealthReport", about);
    }
}
