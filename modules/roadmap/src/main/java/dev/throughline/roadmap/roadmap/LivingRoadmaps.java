package dev.throughline.roadmap.roadmap;

import static dev.throughline.organisation.role.Permission.ROADMAP_READ;

import dev.throughline.organisation.role.Access;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.node.Node;
import dev.throughline.roadmap.theme.ThemeInvalidated;
import dev.throughline.strategy.StrategyError;
import dev.throughline.strategy.challenge.ChallengeChanged;
import dev.throughline.strategy.initiative.InitiativeChanged;
import dev.throughline.strategy.line.Descendants;
import dev.throughline.strategy.line.EndMoved;
import dev.throughline.strategy.targetcondition.TargetConditionArchived;
import dev.throughline.strategy.targetcondition.TargetConditionChanged;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import dev.throughline.strategy.targetcondition.TargetConditionRevised;
import dev.throughline.strategy.vision.VisionChanged;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// What becomes of roadmaps where something above them changes that was in force.
@Service
class LivingRoadmaps {

    private final RoadmapRepository repository;
    private final ReviewReasonRepository reasons;
    private final Reviews reviews;
    private final Descendants descendants;
    private final Access access;

    LivingRoadmaps(
            RoadmapRepository repository,
            ReviewReasonRepository reasons,
            Reviews reviews,
            Descendants descendants,
            Access access) {
        this.repository = repository;
        this.reasons = reasons;
        this.reviews = reviews;
        this.descendants = descendants;
        this.access = access;
    }

    @EventListener
    void on(VisionChanged fact) {
        due(
                descendants.conditionsBelow(fact.after().id()),
                ReviewReasonCause.VISION_CHANGED,
                fact.after(),
                fact.action(),
                fact.reason());
    }

    @EventListener
    void on(ChallengeChanged fact) {
        due(
                descendants.conditionsBelow(fact.after().id()),
                ReviewReasonCause.CHALLENGE_CHANGED,
                fact.after(),
                fact.action(),
                fact.reason());
    }

    @EventListener
    void on(InitiativeChanged fact) {
        due(
                descendants.conditionsBelow(fact.after().id()),
                ReviewReasonCause.INITIATIVE_CHANGED,
                fact.after(),
                fact.action(),
                fact.reason());
    }

    @EventListener
    void on(EndMoved fact) {
        refuseEndingAfter(repository.lockUnder(fact.below()), fact.day());
    }

    /// A roadmap ends no later than what it leads to, so that one cannot end before it either.
    @EventListener
    void on(TargetConditionChanged fact) {
        List<Roadmap> leading = repository.lockUnder(Set.of(fact.after().id()));
        refuseEndingAfter(leading, fact.after().dueOn());
        if (fact.inForce()) {
            reviews.due(
                    leading, ReviewReasonCause.TARGET_CONDITION_CHANGED, fact.after(), fact.action(), fact.reason());
        }
    }

    /// What leads to the former one leads to the one that takes its place.
    @EventListener
    void on(TargetConditionRevised fact) {
        List<Roadmap> leading = repository.lockUnder(Set.of(fact.former().id()));
        refuseEndingAfter(leading, fact.revision().dueOn());
        leading.forEach(
                roadmap -> repository.relocate(roadmap.id(), fact.revision().id()));
        reviews.due(
                leading,
                ReviewReasonCause.TARGET_CONDITION_REVISED,
                fact.revision(),
                "reviseTargetCondition",
                fact.reason());
    }

    @EventListener
    void on(TargetConditionArchived fact) {
        new Problems()
                .unless(
                        !repository.anyUnder(fact.condition().id()),
                        PlatformError.IN_USE,
                        "id",
                        "A roadmap leads to this target condition: archive that one first.")
                .refuse();
    }

    @EventListener
    void on(ThemeInvalidated fact) {
        reviews.due(
                repository.lockAll(reasons.concernedBy(fact.theme().id())),
                ReviewReasonCause.THEME_INVALIDATED,
                fact.theme(),
                "invalidateTheme",
                fact.reason());
    }

    private void due(
            Set<TargetConditionId> below,
            ReviewReasonCause cause,
            Node subject,
            String action,
            @Nullable String reason) {
        reviews.due(repository.lockUnder(below), cause, subject, action, reason);
    }

    /// The roadmaps are held. The one that ends last is named to whoever may read it, since the caller need not have
    /// thought of it.
    private void refuseEndingAfter(List<Roadmap> leading, @Nullable LocalDate day) {
        leading.stream()
                .filter(roadmap -> day != null
                        && roadmap.dueOn() != null
                        && roadmap.dueOn().isAfter(day))
                .max(Comparator.comparing(roadmap -> Objects.requireNonNull(roadmap.dueOn())))
                .ifPresent(later -> {
                    throw Refusal.of(
                            StrategyError.ENDS_AFTER_PARENT,
                            "dueOn",
                            access.may(ROADMAP_READ)
                                    ? "The roadmap \"%s\" (%s) leads here and ends later, on %s: move that one first."
                                            .formatted(later.title(), later.id(), later.dueOn())
                                    : "A roadmap that leads here ends later: move that one first.");
                });
    }
}
