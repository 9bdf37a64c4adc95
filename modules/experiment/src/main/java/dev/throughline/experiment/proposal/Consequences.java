package dev.throughline.experiment.proposal;

import dev.throughline.experiment.experiment.Experiment;
import dev.throughline.experiment.experiment.ExperimentConclusion;
import dev.throughline.experiment.obstacle.ObstacleRemovals;
import dev.throughline.experiment.obstacle.RemoveObstacle;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.UserError;
import dev.throughline.roadmap.RoadmapError;
import dev.throughline.roadmap.evidence.AddEvidence;
import dev.throughline.roadmap.evidence.EvidencePieces;
import dev.throughline.roadmap.evidence.EvidenceStance;
import dev.throughline.roadmap.theme.AssessTheme;
import dev.throughline.roadmap.theme.HypothesisPart;
import dev.throughline.roadmap.theme.Themes;
import dev.throughline.roadmap.theme.Validity;
import dev.throughline.strategy.metric.MeasureTarget;
import dev.throughline.strategy.metric.MeasureTargets;
import dev.throughline.strategy.metric.Measurements;
import dev.throughline.strategy.metric.RecordMeasurement;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.targetcondition.TargetConditions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Does what a person confirmed, as the services of themes, obstacles and measurements do it: with their rules, and
/// with the permissions that they ask for.
@Service
class Consequences {

    private static final Set<String> SAID = Set.of("part", "statement", "source", "value", "segmentId", "observedAt");
    private static final int LONGEST_STATEMENT = 5000;
    private static final int LONGEST_SOURCE = 500;

    private final EvidencePieces evidence;
    private final Themes themes;
    private final ObstacleRemovals removals;
    private final TargetConditions conditions;
    private final MeasureTargets targets;
    private final Measurements measurements;
    private final Organisations organisations;

    Consequences(
            EvidencePieces evidence,
            Themes themes,
            ObstacleRemovals removals,
            TargetConditions conditions,
            MeasureTargets targets,
            Measurements measurements,
            Organisations organisations) {
        this.evidence = evidence;
        this.themes = themes;
        this.removals = removals;
        this.conditions = conditions;
        this.targets = targets;
        this.measurements = measurements;
        this.organisations = organisations;
    }

    Outcome of(Proposal proposal, Experiment experiment, ConfirmProposal confirm) {
        refuseUnread(proposal.kind(), confirm);
        return asked(() -> switch (proposal.kind()) {
            case EVIDENCE -> add(experiment, confirm);
            case ASSESSMENT -> assess(experiment, confirm);
            case OBSTACLE_REMOVAL -> remove(experiment, confirm);
            case CURRENT_CONDITION -> measure(experiment, confirm);
        });
    }

    /// What a proposal of this kind would not read was meant for another one.
    private static void refuseUnread(ProposalKind kind, ConfirmProposal confirm) {
        boolean shown = kind == ProposalKind.EVIDENCE;
        boolean measured = kind == ProposalKind.CURRENT_CONDITION;
        Problems problems = new Problems();
        unread(problems, shown || kind == ProposalKind.ASSESSMENT, confirm.part(), "part", kind);
        unread(problems, shown, confirm.statement(), "statement", kind);
        unread(problems, shown || measured, confirm.source(), "source", kind);
        unread(problems, measured, confirm.value(), "value", kind);
        unread(problems, measured, confirm.segmentId(), "segmentId", kind);
        unread(problems, measured, confirm.observedAt(), "observedAt", kind);
        problems.refuse();
    }

    private static void unread(
            Problems problems, boolean read, @Nullable Object value, String path, ProposalKind kind) {
        problems.unless(
                read || value == null,
                PlatformError.INVALID,
                path,
                "A proposal of the kind %s does not read this; leave it out.".formatted(kind));
    }

    private Outcome add(Experiment experiment, ConfirmProposal confirm) {
        String statement = Objects.requireNonNullElseGet(
                confirm.statement(), () -> shortened(Objects.requireNonNull(experiment.actual()), LONGEST_STATEMENT));
        String source = Objects.requireNonNullElseGet(
                confirm.source(), () -> shortened("Experiment: " + experiment.learningGoal(), LONGEST_SOURCE));
        return new Outcome(
                evidence.add(new AddEvidence(
                                Objects.requireNonNull(experiment.themeId()),
                                part(experiment, confirm),
                                validated(experiment) ? EvidenceStance.SUPPORTS : EvidenceStance.CONTRADICTS,
                                statement,
                                source,
                                experiment.teamId(),
                                null,
                                LocalDate.ofInstant(
                                        Objects.requireNonNull(experiment.endedAt()),
                                        ZoneId.of(organisations.current().timeZone()))))
                        .id(),
                null);
    }

    private Outcome assess(Experiment experiment, ConfirmProposal confirm) {
        themes.assess(new AssessTheme(
                Objects.requireNonNull(experiment.themeId()),
                null,
                part(experiment, confirm),
                validated(experiment) ? Validity.VALIDATED : Validity.INVALIDATED,
                confirm.reason()));
        return Outcome.NOTHING;
    }

    private Outcome remove(Experiment experiment, ConfirmProposal confirm) {
        removals.remove(new RemoveObstacle(experiment.obstacleId(), null, experiment.id(), null, confirm.reason()));
        return Outcome.NOTHING;
    }

    private Outcome measure(Experiment experiment, ConfirmProposal confirm) {
        if (confirm.value() == null) {
            throw Refusal.of(
                    RoadmapError.MEASUREMENT_MISSING,
                    "value",
                    "Say what is measured now: nobody computes it from words.");
        }
        TargetCondition condition = Objects.requireNonNull(
                conditions.byIds(Set.of(experiment.targetConditionId())).get(experiment.targetConditionId()));
        if (condition.targetId() == null) {
            throw Refusal.of(
                    RoadmapError.MEASUREMENT_MISSING,
                    "id",
                    "The target condition has no target any more: decline this.");
        }
        MeasureTarget target = Objects.requireNonNull(
                targets.byIds(Set.of(condition.targetId())).get(condition.targetId()));
        return new Outcome(
                null,
                measurements
                        .record(new RecordMeasurement(
                                target.metricId(),
                                confirm.segmentId(),
                                confirm.observedAt(),
                                confirm.value(),
                                null,
                                Objects.requireNonNullElseGet(
                                        confirm.source(),
                                        () -> shortened("Experiment: " + experiment.learningGoal(), LONGEST_SOURCE)),
                                null))
                        .id());
    }

    private static HypothesisPart part(Experiment experiment, ConfirmProposal confirm) {
        return confirm.part() == null ? experiment.method().usual() : confirm.part();
    }

    private static boolean validated(Experiment experiment) {
        return experiment.conclusion() == ExperimentConclusion.VALIDATED;
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    /// What is refused there is refused here, at a field of this input.
    private static Outcome asked(Supplier<Outcome> work) {
        try {
            return work.get();
        } catch (Refusal refused) {
            throw new Refusal(refused.errors().stream()
                    .map(error -> SAID.contains(error.path().get(1))
                            ? error
                            : new UserError(error.code(), List.of("input", "id"), error.message()))
                    .toList());
        }
    }
}
