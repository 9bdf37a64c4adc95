package dev.throughline.experiment.knowledge;

import static dev.throughline.organisation.role.Permission.EXPERIMENT_CHANGE;
import static dev.throughline.organisation.role.Permission.EXPERIMENT_READ;

import dev.throughline.experiment.ExperimentError;
import dev.throughline.experiment.learning.LearningId;
import dev.throughline.experiment.learning.Learnings;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.BadInput;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.roadmap.RoadmapError;
import dev.throughline.roadmap.theme.ThemeAt;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.roadmap.theme.Themes;
import dev.throughline.strategy.StrategyError;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import dev.throughline.strategy.targetcondition.TargetConditionState;
import dev.throughline.strategy.targetcondition.TargetConditions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// A ledger: nothing said of a moment is taken back, what changes begins another item.
@Service
public class KnowledgeItems implements Nodes<KnowledgeItemId, KnowledgeItem> {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final int MOST = 200;

    private final KnowledgeItemRepository repository;
    private final TargetConditions conditions;
    private final Themes themes;
    private final Learnings learnings;
    private final Access access;
    private final Changes changes;

    KnowledgeItems(
            KnowledgeItemRepository repository,
            TargetConditions conditions,
            Themes themes,
            Learnings learnings,
            Access access,
            Changes changes) {
        this.repository = repository;
        this.conditions = conditions;
        this.themes = themes;
        this.learnings = learnings;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<KnowledgeItemId> idType() {
        return KnowledgeItemId.TYPE;
    }

    @Override
    public String readPermission() {
        return EXPERIMENT_READ.name();
    }

    @Override
    public Map<KnowledgeItemId, KnowledgeItem> byIds(Set<KnowledgeItemId> ids) {
        return repository.byIds(ids);
    }

    Connection<KnowledgeItem> page(Listing listing) {
        return repository.page(listing);
    }

    Map<KnowledgeItemId, KnowledgeItem> after(Set<KnowledgeItemId> items) {
        return repository.after(items);
    }

    Map<LearningId, List<KnowledgeItem>> becauseOf(Set<LearningId> learnings) {
        Map<LearningId, List<KnowledgeItem>> begun = new HashMap<>();
        learnings.forEach(learning -> begun.put(learning, List.of()));
        begun.putAll(repository.becauseOf(learnings));
        return begun;
    }

    Map<TargetConditionId, ThresholdOfKnowledge> of(Set<TargetConditionId> parents, Instant at) {
        return thresholds(parents, repository.under(parents, at, at), at);
    }

    Map<ThemeId, ThresholdOfKnowledge> about(Set<ThemeId> parents, Instant at) {
        return thresholds(parents, repository.about(parents, at, at), at);
    }

    private static <P> Map<P, ThresholdOfKnowledge> thresholds(
            Set<P> parents, Map<P, List<KnowledgeItem>> items, Instant at) {
        Map<P, ThresholdOfKnowledge> thresholds = new HashMap<>();
        parents.forEach(parent ->
                thresholds.put(parent, new ThresholdOfKnowledge(at, items.getOrDefault(parent, List.of()))));
        return thresholds;
    }

    Map<TargetConditionId, List<KnowledgeChange>> between(
            Set<TargetConditionId> parents, Instant from, @Nullable Instant until) {
        Instant to = Objects.requireNonNullElseGet(until, Instant::now);
        if (to.isBefore(from)) {
            throw until == null
                    ? new BadInput("from", "Nothing is known of the future.")
                    : new BadInput("to", "The second moment is not before the first.");
        }
        Map<TargetConditionId, List<KnowledgeItem>> items = repository.under(parents, from, to);
        Map<TargetConditionId, List<KnowledgeChange>> moved = new HashMap<>();
        parents.forEach(parent ->
                moved.put(parent, KnowledgeChange.between(items.getOrDefault(parent, List.of()), from, to)));
        return moved;
    }

    KnowledgeItem add(AddKnowledgeItem add) {
        TargetCondition condition = held(add.targetConditionId(), "targetConditionId");
        refuseGone(condition);
        refuseForeignTheme(add.themeId(), condition);
        refuseUnknown(add.learningId());
        new Problems()
                .unless(
                        repository.open(condition.id()) < MOST,
                        PlatformError.INVALID,
                        "targetConditionId",
                        "At most %d things are kept of a target condition at a time: drop what no longer matters."
                                .formatted(MOST))
                .refuse();
        KnowledgeItem added = repository.insert(add, condition.teamId(), moment(add.at(), null));
        changes.created("addKnowledgeItem", added);
        return added;
    }

    /// Ends the item and begins another one on its strand, because of a learning.
    KnowledgeItem move(MoveKnowledgeItem move) {
        KnowledgeItem before = open(move.id(), move.expectedVersion());
        String statement = Objects.requireNonNullElse(move.statement(), before.statement());
        LearningId learning = move.learningId();
        if (learning == null) {
            throw Refusal.of(
                    RoadmapError.LEARNING_MISSING,
                    "learningId",
                    "Name the learning: the threshold of knowledge moves because something was learned.");
        }
        new Problems()
                .unless(
                        move.kind() != before.kind() || !statement.equals(before.statement()),
                        PlatformError.INVALID,
                        "kind",
                        "This is what it says already.")
                .refuse();
        refuseUnknown(learning);
        Instant at = moment(move.at(), before.since());
        changes.record("moveKnowledgeItem", before, repository.end(before.id(), at, learning), move.reason());
        KnowledgeItem after = repository.insertAfter(before, move.kind(), statement, at, learning);
        changes.record("moveKnowledgeItem", null, after, move.reason());
        return after;
    }

    KnowledgeItem drop(DropKnowledgeItem drop) {
        KnowledgeItem before = open(drop.id(), drop.expectedVersion());
        refuseUnknown(drop.learningId());
        KnowledgeItem after = repository.end(before.id(), moment(drop.at(), before.since()), drop.learningId());
        changes.record("dropKnowledgeItem", before, after, drop.reason());
        return after;
    }

    private TargetCondition held(TargetConditionId id, String path) {
        TargetCondition condition = conditions.hold(id, path);
        access.require(EXPERIMENT_CHANGE, condition.teamId());
        return condition;
    }

    private KnowledgeItem open(KnowledgeItemId id, @Nullable Integer expectedVersion) {
        KnowledgeItem seen = repository.byIds(Set.of(id)).get(id);
        if (seen == null) {
            throw Refusal.notFound("id");
        }
        held(seen.targetConditionId(), "id");
        KnowledgeItem item = repository.lock(id);
        Versions.expect(expectedVersion, item);
        new Problems()
                .unless(
                        item.until() == null,
                        PlatformError.MOVE_NOT_ALLOWED,
                        "id",
                        "This was so until %s; what took its place can still move.".formatted(item.until()))
                .refuse();
        return item;
    }

    /// What a fast clock says is so from now on; and where nobody says when, nothing ends before it began by another
    /// machine's clock.
    private static Instant moment(@Nullable Instant at, @Nullable Instant since) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        new Problems()
                .unless(
                        at == null || !at.isAfter(now.plus(CLOCKS_DIFFER)),
                        PlatformError.INVALID,
                        "at",
                        "Nothing is known of the future.")
                .refuse();
        if (at == null) {
            return since != null && since.isAfter(now) ? since : now;
        }
        return at.isAfter(now) ? now : at.truncatedTo(ChronoUnit.MICROS);
    }

    /// What was known goes where its target condition goes, and nobody looks where it was. What has ended otherwise may
    /// still be understood better.
    private static void refuseGone(TargetCondition condition) {
        new Problems()
                .unless(
                        condition.state() != TargetConditionState.REVISED && condition.inUse(),
                        StrategyError.PARENT_NOT_ACTIVE,
                        "targetConditionId",
                        condition.inUse()
                                ? "This target condition was revised: say it of the one that took its place."
                                : "This target condition is archived: nothing new is put under it.")
                .refuse();
    }

    private void refuseUnknown(@Nullable LearningId learning) {
        if (learning != null && learnings.byIds(Set.of(learning)).isEmpty()) {
            throw Refusal.notFound("learningId");
        }
    }

    private void refuseForeignTheme(@Nullable ThemeId id, TargetCondition condition) {
        if (id != null) {
            ThemeAt at = themes.hold(id, "themeId");
            new Problems()
                    .unless(
                            at.team().equals(condition.teamId()),
                            ExperimentError.THEME_OF_ANOTHER_TEAM,
                            "themeId",
                            "This theme is another team's.")
                    .refuse();
        }
    }
}
