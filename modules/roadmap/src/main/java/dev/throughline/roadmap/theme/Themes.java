package dev.throughline.roadmap.theme;

import static dev.throughline.organisation.role.Permission.ROADMAP_READ;
import static dev.throughline.organisation.role.Permission.THEME_CHANGE;
import static dev.throughline.organisation.role.Permission.THEME_DRAFT;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.team.TeamId;
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
import dev.throughline.roadmap.evidence.EvidenceStance;
import dev.throughline.roadmap.roadmap.Roadmap;
import dev.throughline.roadmap.roadmap.RoadmapId;
import dev.throughline.roadmap.roadmap.Roadmaps;
import dev.throughline.strategy.StrategyError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.stereotype.Service;

@Service
public class Themes implements Nodes<ThemeId, Theme> {

    private final ThemeRepository repository;
    private final Roadmaps roadmaps;
    private final Access access;
    private final Changes changes;
    private final ApplicationEventPublisher facts;

    Themes(
            ThemeRepository repository,
            Roadmaps roadmaps,
            Access access,
            Changes changes,
            ApplicationEventPublisher facts) {
        this.repository = repository;
        this.roadmaps = roadmaps;
        this.access = access;
        this.changes = changes;
        this.facts = facts;
    }

    @Override
    public IdType<ThemeId> idType() {
        return ThemeId.TYPE;
    }

    @Override
    public String readPermission() {
        return ROADMAP_READ.name();
    }

    @Override
    public Map<ThemeId, Theme> byIds(Set<ThemeId> ids) {
        return repository.byIds(ids);
    }

    /// The theme with its roadmap, kept from changing until the transaction ends; refused at the path where there is
    /// none.
    public ThemeAt hold(ThemeId id, String path) {
        Theme seen = repository.byIds(Set.of(id)).get(id);
        if (seen == null) {
            throw Refusal.notFound(path);
        }
        Roadmap roadmap = roadmaps.hold(seen.roadmapId(), path);
        return new ThemeAt(repository.lock(id, path), roadmap);
    }

    /// The team on whose roadmap it is.
    public TeamId team(ThemeId id) {
        RoadmapId roadmap = Objects.requireNonNull(byIds(Set.of(id)).get(id)).roadmapId();
        return Objects.requireNonNull(roadmaps.byIds(Set.of(roadmap)).get(roadmap))
                .teamId();
    }

    /// Two themes with their roadmaps, where others may hold the same two the other way round.
    public void holdRoadmapsOf(Set<ThemeId> ids) {
        roadmaps.hold(
                repository.byIds(ids).values().stream().map(Theme::roadmapId).collect(Collectors.toSet()));
    }

    /// The same, where the caller may word it and it has not ended.
    public ThemeAt holdOpen(ThemeId id, String path) {
        ThemeAt at = hold(id, path);
        access.demand(mayWord(at), THEME_CHANGE);
        return at.refuseClosed(path);
    }

    /// Counts the version up, where what belongs to a theme has changed; the theme is held.
    public Theme touched(Theme theme) {
        return repository.touch(theme.id());
    }

    /// All that are not archived, in order of priority, then those that have ended.
    public Map<RoadmapId, List<Theme>> allOn(Set<RoadmapId> parents) {
        return repository.allOn(parents);
    }

    /// The themes of a roadmap, in the order in which they are read.
    public List<ThemeId> ordered(RoadmapId roadmap) {
        return repository.idsOn(roadmap);
    }

    Connection<Theme> page(Listing listing) {
        return repository.page(listing);
    }

    Map<RoadmapId, Connection<Theme>> on(Set<RoadmapId> parents, Listing listing) {
        return repository.on(parents, listing);
    }

    /// Those in one lane of each roadmap, in order; those that have ended only where asked for, after the others.
    public Map<RoadmapId, Connection<Theme>> inLane(Set<RoadmapId> parents, Lane lane, boolean ended, Listing listing) {
        return repository.inLane(parents, lane, ended, listing);
    }

    Theme change(ChangeTheme change) {
        Theme before = holdOpen(change.id(), "id").theme();
        Versions.expect(change.expectedVersion(), before);
        boolean problem = rewords(change.problem(), before.problem());
        boolean solution = rewords(change.hypothesis(), before.hypothesis().statement());
        new Problems()
                .unless(
                        !problem || before.state() != ThemeState.DELIVERY,
                        RoadmapError.PROBLEM_FROZEN,
                        "problem",
                        "This problem was validated and is being solved: return the theme to discovery to word another one.")
                .unless(
                        before.state() == ThemeState.DELIVERY
                                || change.inBuild().value() == null
                                || change.inBuild().value().isEmpty(),
                        RoadmapError.IN_BUILD_ONLY_IN_DELIVERY,
                        "inBuild",
                        "Nothing is in build before delivery (S1:45).")
                .refuse();
        Patch patch = new Patch();
        if (problem) {
            ThemeRepository.validity(patch, HypothesisPart.PROBLEM, Validity.UNVALIDATED);
        }
        if (solution) {
            ThemeRepository.validity(patch, HypothesisPart.SOLUTION, Validity.UNVALIDATED);
        }
        Theme after = repository.update(change, patch);
        if (after.state() == ThemeState.DISCOVERY) {
            new Beliefs(after).refuseUnstated(true);
        }
        return told("changeTheme", before, after, change.reason());
    }

    /// Says what evidence has shown about the problem or its solution.
    public Theme assess(AssessTheme assess) {
        ThemeAt at = hold(assess.id(), "id");
        access.require(THEME_CHANGE, at.team());
        Theme before = at.refuseClosed("id").theme();
        Versions.expect(assess.expectedVersion(), before);
        boolean problem = assess.part() == HypothesisPart.PROBLEM;
        new Problems()
                .unless(
                        !problem || before.problem() != null,
                        RoadmapError.PROBLEM_MISSING,
                        "part",
                        "Say first what the problem is.")
                .unless(
                        problem || before.hypothesis().statement() != null,
                        RoadmapError.HYPOTHESIS_MISSING,
                        "part",
                        "Say first what is believed to solve it.")
                .unless(
                        !problem || before.state() != ThemeState.DELIVERY || assess.validity() == Validity.VALIDATED,
                        RoadmapError.PROBLEM_NOT_VALIDATED,
                        "validity",
                        "Only a validated problem is in delivery: return the theme to discovery first, or invalidate it.")
                .refuse();
        refuseUnshown(before.id(), assess);
        Theme after = repository.assess(before.id(), assess.part(), assess.validity());
        return told("assessTheme", before, after, assess.reason());
    }

    /// Moves the theme to another place in the order; who moves another theme of the roadmap meanwhile waits.
    Theme prioritise(PrioritiseTheme prioritise) {
        ThemeAt at = hold(prioritise.id(), "id");
        access.require(THEME_CHANGE, at.team());
        Theme before = at.refuseClosed("id").theme();
        Versions.expect(prioritise.expectedVersion(), before);
        refusePriority(prioritise.priority(), repository.ordered(before.roadmapId()));
        repository.prioritise(
                before,
                Objects.requireNonNull(before.priority()),
                prioritise.priority(),
                Objects.requireNonNullElse(prioritise.lane(), before.lane()));
        Theme after = repository.lock(before.id(), "id");
        changes.record("prioritiseTheme", before, after, prioritise.reason());
        return after;
    }

    /// What was learned stays visible (S3:59), and so does what is being worked on.
    Theme archive(MoveTheme move) {
        ThemeAt at = hold(move.id(), "id");
        access.require(THEME_CHANGE, at.team());
        Theme before = at.theme();
        Versions.expect(move.expectedVersion(), before);
        new Problems()
                .unless(
                        before.state() != ThemeState.DISCOVERY && before.state() != ThemeState.DELIVERY,
                        PlatformError.IN_USE,
                        "id",
                        "A theme in discovery or delivery cannot be archived: end it first.")
                .unless(
                        before.state() != ThemeState.INVALIDATED,
                        PlatformError.MOVE_NOT_ALLOWED,
                        "id",
                        "What turned out wrong stays visible with what was learned (S3:59).")
                .refuse();
        Theme after = repository.archive(before);
        return told("archiveTheme", before, after, move.reason());
    }

    /// Keeps what became of a theme, and tells it.
    Theme told(String action, Theme before, Theme after, @Nullable String reason) {
        if (changes.record(action, before, after, reason)) {
            facts.publishEvent(new ThemeChanged(before, after, action, reason));
        }
        return after;
    }

    /// A team member words what is proposed, a product manager whatever has not ended.
    private boolean mayWord(ThemeAt at) {
        return access.may(THEME_CHANGE, at.team()) || at.theme().draft() && access.may(THEME_DRAFT, at.team());
    }

    private void refuseUnshown(ThemeId theme, AssessTheme assess) {
        boolean shown = switch (assess.validity()) {
            case UNVALIDATED -> true;
            case VALIDATED -> repository.hasEvidence(theme, assess.part(), EvidenceStance.SUPPORTS);
            case INVALIDATED -> repository.hasEvidence(theme, assess.part(), EvidenceStance.CONTRADICTS);
        };
        new Problems()
                .unless(
                        shown,
                        StrategyError.EVIDENCE_MISSING,
                        "validity",
                        "Add the evidence first: what speaks %s this."
                                .formatted(assess.validity() == Validity.VALIDATED ? "for" : "against"))
                .refuse();
    }

    static void refusePriority(int priority, int last) {
        new Problems()
                .unless(
                        priority >= 1 && priority <= last,
                        RoadmapError.PRIORITY_UNKNOWN,
                        "priority",
                        "There is no such place: the order has places from 1 to %d.".formatted(last))
                .refuse();
    }

    private static boolean rewords(ArgumentValue<String> change, @Nullable String before) {
        return !change.isOmitted() && !Objects.equals(change.value(), before);
    }
}
