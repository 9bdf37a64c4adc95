package dev.throughline.roadmap.roadmap;

import static dev.throughline.organisation.role.Permission.ROADMAP_CHANGE;
import static dev.throughline.organisation.role.Permission.ROADMAP_READ;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.organisation.team.Teams;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Archived;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.Below;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Node;
import dev.throughline.platform.node.Nodes;
import dev.throughline.platform.sql.Patch;
import dev.throughline.roadmap.RoadmapError;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.strategy.StrategyError;
import dev.throughline.strategy.line.Paths;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import dev.throughline.strategy.targetcondition.TargetConditions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Whoever changes a roadmap, or something in it, holds the roadmap's row first.
@Service
public class Roadmaps implements Nodes<RoadmapId, Roadmap> {

    private final RoadmapRepository repository;
    private final ReviewReasonRepository reasons;
    private final TargetConditions conditions;
    private final Paths paths;
    private final Teams teams;
    private final Access access;
    private final Changes changes;

    Roadmaps(
            RoadmapRepository repository,
            ReviewReasonRepository reasons,
            TargetConditions conditions,
            Paths paths,
            Teams teams,
            Access access,
            Changes changes) {
        this.repository = repository;
        this.reasons = reasons;
        this.conditions = conditions;
        this.paths = paths;
        this.teams = teams;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<RoadmapId> idType() {
        return RoadmapId.TYPE;
    }

    @Override
    public String readPermission() {
        return ROADMAP_READ.name();
    }

    @Override
    public Map<RoadmapId, Roadmap> byIds(Set<RoadmapId> ids) {
        return repository.byIds(ids);
    }

    /// The roadmap, kept from changing until the transaction ends; refused at the path where there is none.
    public Roadmap hold(RoadmapId id, String path) {
        return repository.lock(id, path);
    }

    /// The roadmap of the theme and those with themes that need it, in one order for everybody: two themes that turn
    /// out wrong at once, and are needed on each other's roadmap, do not wait for each other.
    public void holdConcernedBy(ThemeId theme) {
        repository.lockAll(reasons.concernedBy(theme));
    }

    /// Several, in one order for everybody, before one of them is held by itself.
    public void hold(Set<RoadmapId> ids) {
        repository.lockAll(ids);
    }

    /// What a roadmap is about.
    public TargetCondition head(Roadmap roadmap) {
        return Objects.requireNonNull(
                conditions.byIds(Set.of(roadmap.targetConditionId())).get(roadmap.targetConditionId()));
    }

    Connection<Roadmap> page(Listing listing) {
        return repository.page(listing);
    }

    Map<TargetConditionId, Connection<Roadmap>> under(Set<TargetConditionId> parents, Listing listing) {
        return repository.under(parents, listing);
    }

    Map<TeamId, Connection<Roadmap>> of(Set<TeamId> parents, Listing listing) {
        return repository.of(parents, listing);
    }

    /// From the vision down to the target condition.
    public Map<Roadmap, List<Node>> pathsOf(Set<Roadmap> roadmaps) {
        Map<TargetConditionId, TargetCondition> heads = conditions.byIds(
                roadmaps.stream().map(Roadmap::targetConditionId).collect(Collectors.toSet()));
        Map<Node, List<Node>> above = paths.of(Set.copyOf(heads.values()));
        Map<Roadmap, List<Node>> whole = new HashMap<>();
        for (Roadmap roadmap : roadmaps) {
            TargetCondition head = Objects.requireNonNull(heads.get(roadmap.targetConditionId()));
            List<Node> path = new ArrayList<>(above.getOrDefault(head, List.of()));
            path.add(head);
            whole.put(roadmap, path);
        }
        return whole;
    }

    /// Roadmaps of these teams or under these target conditions, their themes, and what the outcomes of these shall be,
    /// each with what it is directly below.
    public List<Below> below(Set<TeamId> teams, Set<TargetConditionId> conditions) {
        return repository.below(teams, conditions);
    }

    Roadmap draft(DraftRoadmap draft) {
        access.require(ROADMAP_CHANGE, draft.teamId());
        teams.inUse(draft.teamId(), "teamId");
        TargetCondition condition = conditions.hold(draft.targetConditionId(), "targetConditionId");
        Archived.refuse(condition.archivedAt(), "targetConditionId");
        new Problems()
                .unless(
                        condition.teamId().equals(draft.teamId()),
                        RoadmapError.TARGET_CONDITION_OF_ANOTHER_TEAM,
                        "targetConditionId",
                        "A roadmap says how a team reaches its own target condition; this one is another team's.")
                .unless(
                        !condition.state().ended(),
                        StrategyError.PARENT_NOT_ACTIVE,
                        "targetConditionId",
                        "This target condition is %s: a roadmap leads to one that has not ended."
                                .formatted(condition.state()))
                .refuse();
        conditions.refuseEndAfter(condition, draft.dueOn());
        Roadmap drafted = repository.insert(draft);
        changes.created("draftRoadmap", drafted);
        return drafted;
    }

    Roadmap change(ChangeRoadmap change) {
        return change("changeRoadmap", change, new Patch());
    }

    /// A change that somebody makes after a look at what has changed above.
    Roadmap revise(ChangeRoadmap change) {
        return change("reviseRoadmap", change, RoadmapRepository.state(RoadmapState.CURRENT));
    }

    private Roadmap change(String action, ChangeRoadmap change, Patch more) {
        LocalDate day = change.dueOn().value();
        if (day != null) {
            refuseEndAfter(change.id(), day);
        }
        Roadmap before = held(new MoveRoadmap(change.id(), change.expectedVersion(), change.reason()));
        Roadmap after = repository.update(change, more);
        changes.record(action, before, after, change.reason());
        return after;
    }

    /// What is above is held before the roadmap. Whoever revises the target condition takes the roadmap along
    /// meanwhile, so that it is looked at once more.
    private void refuseEndAfter(RoadmapId id, LocalDate day) {
        TargetCondition head = null;
        while (true) {
            Roadmap seen = repository.byIds(Set.of(id)).get(id);
            if (seen == null) {
                throw Refusal.notFound("id");
            }
            access.require(ROADMAP_CHANGE, seen.teamId());
            if (head != null && head.id().equals(seen.targetConditionId())) {
                conditions.refuseEndAfter(head, day);
                return;
            }
            head = conditions.hold(seen.targetConditionId(), "id");
        }
    }

    /// The roadmap as the caller knows it, who may change it.
    Roadmap held(MoveRoadmap move) {
        Roadmap roadmap = repository.lock(move.id(), "id");
        access.require(ROADMAP_CHANGE, roadmap.teamId());
        Versions.expect(move.expectedVersion(), roadmap);
        return roadmap;
    }
}
