package dev.throughline.roadmap.theme;

import static dev.throughline.organisation.role.Permission.THEME_DECIDE;

import dev.throughline.organisation.role.Access;
import dev.throughline.platform.errors.Moves;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.Versions;
import dev.throughline.roadmap.RoadmapError;
import dev.throughline.roadmap.evidence.EvidenceStance;
import dev.throughline.roadmap.phase.Phase;
import dev.throughline.roadmap.phase.PhaseDefinitions;
import dev.throughline.roadmap.roadmap.Roadmap;
import dev.throughline.roadmap.roadmap.Roadmaps;
import dev.throughline.strategy.StrategyError;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Moves themes along their states, each with its guard.
@Service
public class ThemeMoves {

    private final ThemeRepository repository;
    private final Themes themes;
    private final Roadmaps roadmaps;
    private final PhaseDefinitions phases;
    private final Access access;
    private final ApplicationEventPublisher facts;

    ThemeMoves(
            ThemeRepository repository,
            Themes themes,
            Roadmaps roadmaps,
            PhaseDefinitions phases,
            Access access,
            ApplicationEventPublisher facts) {
        this.repository = repository;
        this.themes = themes;
        this.roadmaps = roadmaps;
        this.phases = phases;
        this.access = access;
        this.facts = facts;
    }

    Theme discover(MoveTheme move) {
        Theme before = held(move);
        Moves.expect(before.state(), ThemeState.DISCOVERY, ThemeState.PROPOSED);
        return enter("discoverTheme", before, move, Phase.DISCOVERY, ThemeState.DISCOVERY);
    }

    /// Only a validated problem is worth building for; the solution may still be a belief (S1:90).
    Theme deliver(MoveTheme move) {
        Theme before = held(move);
        Moves.expect(before.state(), ThemeState.DELIVERY);
        new Problems()
                .unless(
                        before.hypothesis().problem() == Validity.VALIDATED,
                        RoadmapError.PROBLEM_NOT_VALIDATED,
                        "id",
                        "Validate the problem before you deliver (S1:90); the solution may still be a belief.")
                .unless(
                        repository.hasEvidence(before.id(), HypothesisPart.PROBLEM, EvidenceStance.SUPPORTS),
                        StrategyError.EVIDENCE_MISSING,
                        "id",
                        "Nothing shows that there is this problem: add the evidence first.")
                .refuse();
        return enter("deliverTheme", before, move, Phase.DELIVERY, ThemeState.DELIVERY);
    }

    Theme sendBack(MoveTheme move) {
        Theme before = held(move);
        Moves.expect(before.state(), ThemeState.DISCOVERY, ThemeState.DELIVERY);
        return enter("returnTheme", before, move, Phase.DISCOVERY, ThemeState.DISCOVERY);
    }

    Theme finish(MoveTheme move) {
        Theme before = held(move);
        Moves.expect(before.state(), ThemeState.OUTCOME_MEASURED);
        new Problems()
                .unless(
                        repository.hasOutcomeMeasuredSince(before.id(), Objects.requireNonNull(before.phaseSince())),
                        RoadmapError.OUTCOME_NOT_MEASURED,
                        "id",
                        "Shipping is not finishing (S3:9): measure at least one outcome of this theme in delivery first.")
                .refuse();
        return end("finishTheme", before, ThemeState.OUTCOME_MEASURED, null, move.reason());
    }

    /// Goodbye to what turned out wrong (S3:59): what was learned is worth as much as what was achieved.
    Theme invalidate(MoveTheme move) {
        roadmaps.holdConcernedBy(move.id());
        Theme before = held(move);
        Moves.expect(before.state(), ThemeState.INVALIDATED);
        String learned = move.learned();
        if (learned == null || learned.isBlank()) {
            throw Refusal.of(
                    RoadmapError.LEARNING_MISSING,
                    "learned",
                    "Say what was learned: a theme that turned out wrong stays visible with it (S3:59).");
        }
        Theme after = end("invalidateTheme", before, ThemeState.INVALIDATED, learned, move.reason());
        facts.publishEvent(new ThemeInvalidated(after, move.reason()));
        return after;
    }

    Theme abandon(MoveTheme move) {
        Theme before = held(move);
        Moves.expect(before.state(), ThemeState.ABANDONED);
        return end("abandonTheme", before, ThemeState.ABANDONED, null, move.reason());
    }

    Theme decline(MoveTheme move) {
        Theme before = held(move);
        Moves.expect(before.state(), ThemeState.DECLINED);
        return end("declineTheme", before, ThemeState.DECLINED, null, move.reason());
    }

    /// With a roadmap that ends as a whole; the roadmap is held.
    public void endOn(Roadmap roadmap, String action, @Nullable String reason) {
        for (Theme before : repository.lockOn(roadmap.id())) {
            if (!before.state().ended()) {
                end(
                        action,
                        repository.lock(before.id(), "id"),
                        before.draft() ? ThemeState.DECLINED : ThemeState.ABANDONED,
                        null,
                        reason);
            }
        }
    }

    private Theme enter(String action, Theme before, MoveTheme move, Phase phase, ThemeState state) {
        if (phase == Phase.DISCOVERY) {
            new Beliefs(before).refuseUnstated(false);
        }
        Theme after = repository.enter(before.id(), state, phases.current(phase).id());
        return themes.told(action, before, after, move.reason());
    }

    private Theme end(String action, Theme before, ThemeState to, @Nullable String learned, @Nullable String reason) {
        return themes.told(action, before, repository.end(before, to, learned), reason);
    }

    private Theme held(MoveTheme move) {
        ThemeAt at = themes.hold(move.id(), "id");
        access.require(THEME_DECIDE, at.team());
        Versions.expect(move.expectedVersion(), at.theme());
        return at.refuseArchived("id").theme();
    }
}
