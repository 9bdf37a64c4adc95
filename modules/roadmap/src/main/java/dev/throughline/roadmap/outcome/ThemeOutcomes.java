package dev.throughline.roadmap.outcome;

import static dev.throughline.organisation.role.Permission.ROADMAP_READ;
import static dev.throughline.organisation.role.Permission.THEME_CHANGE;

import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.platform.sql.Patch;
import dev.throughline.roadmap.RoadmapError;
import dev.throughline.roadmap.roadmap.Roadmap;
import dev.throughline.roadmap.roadmap.Roadmaps;
import dev.throughline.roadmap.theme.ThemeAt;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.roadmap.theme.Themes;
import dev.throughline.strategy.metric.MeasureTarget;
import dev.throughline.strategy.metric.MeasureTargetId;
import dev.throughline.strategy.metric.MeasureTargets;
import dev.throughline.strategy.metric.Measurement;
import dev.throughline.strategy.progress.Evaluations;
import dev.throughline.strategy.progress.Goal;
import dev.throughline.strategy.progress.Verdict;
import dev.throughline.strategy.targetcondition.TargetCondition;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
public class ThemeOutcomes implements Nodes<ThemeOutcomeId, ThemeOutcome> {

    private final ThemeOutcomeRepository repository;
    private final Themes themes;
    private final Roadmaps roadmaps;
    private final MeasureTargets targets;
    private final Evaluations evaluations;
    private final Access access;
    private final Changes changes;

    ThemeOutcomes(
            ThemeOutcomeRepository repository,
            Themes themes,
            Roadmaps roadmaps,
            MeasureTargets targets,
            Evaluations evaluations,
            Access access,
            Changes changes) {
        this.repository = repository;
        this.themes = themes;
        this.roadmaps = roadmaps;
        this.targets = targets;
        this.evaluations = evaluations;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<ThemeOutcomeId> idType() {
        return ThemeOutcomeId.TYPE;
    }

    @Override
    public String readPermission() {
        return ROADMAP_READ.name();
    }

    @Override
    public Map<ThemeOutcomeId, ThemeOutcome> byIds(Set<ThemeOutcomeId> ids) {
        return repository.byIds(ids);
    }

    /// All that are not archived, oldest first.
    public Map<ThemeId, List<ThemeOutcome>> allOf(Set<ThemeId> parents) {
        return repository.allOf(parents);
    }

    Map<ThemeId, Connection<ThemeOutcome>> of(Set<ThemeId> parents, Listing listing) {
        return repository.of(parents, listing);
    }

    ThemeOutcome add(AddThemeOutcome add) {
        ThemeAt at = themes.holdOpen(add.themeId(), "themeId");
        MeasureTarget target = targets.keep(add.target(), "target");
        refuseRepetition(at.roadmap(), add.statement(), target);
        ThemeOutcome added = repository.insert(add, target == null ? null : target.id());
        changes.created("addThemeOutcome", added);
        return added;
    }

    /// What was measured, was measured of the former words and target.
    ThemeOutcome change(ChangeThemeOutcome change) {
        ThemeAt at = at(change.id());
        ThemeOutcome before = held(change.id(), change.expectedVersion());
        MeasureTarget target = change.target().isOmitted()
                ? target(before.targetId())
                : targets.keep(change.target().value(), "target");
        Patch patch = new Patch();
        if (asksForAnother(before, target)) {
            ThemeOutcomeRepository.target(patch, target == null ? null : target.id());
        }
        if (asksForAnother(before, target)
                || !change.statement().isOmitted()
                        && !before.statement().equals(change.statement().value())) {
            ThemeOutcomeRepository.unmeasured(patch);
        }
        ThemeOutcome after = repository.update(change, patch);
        refuseRepetition(at.roadmap(), after.statement(), target);
        changes.record("changeThemeOutcome", before, after, change.reason());
        return after;
    }

    /// Reads the measurements where there is a target; a qualitative one is told in words.
    ThemeOutcome measure(MeasureThemeOutcome measure) {
        ThemeAt at = at(measure.id());
        access.require(THEME_CHANGE, at.team());
        ThemeOutcome before = held(measure.id(), measure.expectedVersion());
        new Problems()
                .unless(
                        !at.theme().draft(),
                        PlatformError.MOVE_NOT_ALLOWED,
                        "id",
                        "This theme is only proposed: nothing of it is measured as yet.")
                .refuse();
        MeasureTargetId target = before.targetId();
        ThemeOutcome after = target == null ? told(before, measure) : read(before, measure, target);
        changes.record("measureThemeOutcome", before, after, measure.reason());
        return after;
    }

    ThemeOutcome archive(ArchiveThemeOutcome archive) {
        at(archive.id());
        ThemeOutcome before = held(archive.id(), archive.expectedVersion());
        ThemeOutcome after = repository.archive(before.id());
        changes.record("archiveThemeOutcome", before, after, archive.reason());
        return after;
    }

    private ThemeOutcome told(ThemeOutcome outcome, MeasureThemeOutcome measure) {
        String result = measure.result();
        Boolean met = measure.met();
        new Problems()
                .unless(
                        result != null && !result.isBlank(),
                        RoadmapError.RESULT_MISSING,
                        "result",
                        "A qualitative outcome is measured in words: say what was found.")
                .unless(met != null, RoadmapError.RESULT_MISSING, "met", "Say whether what was found is the outcome.")
                .refuse();
        return repository.measure(outcome.id(), result, Objects.requireNonNull(met), Instant.now());
    }

    private ThemeOutcome read(ThemeOutcome outcome, MeasureThemeOutcome measure, MeasureTargetId target) {
        Verdict verdict = evaluations.of(new Goal(target, null)).verdict();
        List<Measurement> current = evaluations.currentOf(Set.of(target)).getOrDefault(target, List.of());
        new Problems()
                .unless(
                        measure.met() == null,
                        PlatformError.INVALID,
                        "met",
                        "Whether this outcome is met follows from its measurements; leave this out.")
                .unless(
                        verdict != Verdict.UNKNOWN && !current.isEmpty(),
                        RoadmapError.MEASUREMENT_MISSING,
                        "id",
                        "Too little is measured to tell: record measurements of its metric first.")
                .refuse();
        Instant latest = current.stream()
                .map(Measurement::observedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return repository.measure(outcome.id(), measure.result(), verdict == Verdict.MET, latest);
    }

    /// Held from above downwards: the roadmap, the theme, then the outcome.
    private ThemeAt at(ThemeOutcomeId id) {
        ThemeOutcome seen = repository.byIds(Set.of(id)).get(id);
        if (seen == null) {
            throw Refusal.notFound("id");
        }
        return themes.holdOpen(seen.themeId(), "id");
    }

    private ThemeOutcome held(ThemeOutcomeId id, @Nullable Integer expectedVersion) {
        ThemeOutcome outcome = repository.lock(id);
        Versions.expect(expectedVersion, outcome);
        return outcome;
    }

    private void refuseRepetition(Roadmap roadmap, String statement, @Nullable MeasureTarget target) {
        TargetCondition head = roadmaps.head(roadmap);
        new Problems()
                .unless(
                        !new Repetition(head.statement(), target(head.targetId())).of(statement, target),
                        RoadmapError.OUTCOME_REPEATS_TARGET_CONDITION,
                        "statement",
                        "This is the target condition itself (S1:94): say what this theme changes on the way there.")
                .refuse();
    }

    private boolean asksForAnother(ThemeOutcome before, @Nullable MeasureTarget target) {
        MeasureTarget held = target(before.targetId());
        return held == null || target == null ? held != target : !held.asksTheSameAs(target);
    }

    private @Nullable MeasureTarget target(@Nullable MeasureTargetId id) {
        return id == null ? null : targets.byIds(Set.of(id)).get(id);
    }
}
