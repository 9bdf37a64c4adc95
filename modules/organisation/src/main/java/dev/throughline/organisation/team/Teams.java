package dev.throughline.organisation.team;

import static dev.throughline.organisation.role.Permission.ORGANISATION_CHANGE;

import dev.throughline.organisation.businessline.BusinessLineArchived;
import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.businessline.BusinessLineMerged;
import dev.throughline.organisation.businessline.BusinessLines;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.setup.SetUpStep;
import dev.throughline.organisation.setup.SetUps;
import dev.throughline.organisation.structure.Archive;
import dev.throughline.organisation.structure.Merge;
import dev.throughline.organisation.structure.Move;
import dev.throughline.organisation.structure.Restore;
import dev.throughline.organisation.structure.Structure;
import dev.throughline.organisation.structure.Units;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

@Service
public class Teams implements Nodes<TeamId, Team> {

    private final TeamRepository repository;
    private final BusinessLines lines;
    private final Changes changes;
    private final SetUps setUps;
    private final Units<TeamId, Team> units;

    Teams(
            TeamRepository repository,
            BusinessLines lines,
            Structure structure,
            Access access,
            Changes changes,
            SetUps setUps) {
        this.repository = repository;
        this.lines = lines;
        this.changes = changes;
        this.setUps = setUps;
        this.units = structure.units(
                "Team",
                "team",
                repository.shelf(),
                team -> access.require(ORGANISATION_CHANGE, team.id()),
                TeamArchived::new);
    }

    @Override
    public IdType<TeamId> idType() {
        return TeamId.TYPE;
    }

    @Override
    public String readPermission() {
        return Permission.ORGANISATION_READ.name();
    }

    @Override
    public Map<TeamId, Team> byIds(Set<TeamId> ids) {
        return repository.byIds(ids);
    }

    /// The team, kept in use until the transaction ends; refused at the path where it is archived or does not exist.
    public Team inUse(TeamId id, String path) {
        return units.inUse(id, path);
    }

    Optional<Team> find(TeamBy by) {
        return repository.find(by);
    }

    Connection<Team> page(Listing listing) {
        return repository.page(listing);
    }

    Map<BusinessLineId, Connection<Team>> under(Set<BusinessLineId> lines, Listing listing) {
        return repository.under(lines, listing);
    }

    public Team add(AddTeam team) {
        lines.admit(team.businessLineId(), "businessLineId");
        Team added = repository.insert(team);
        changes.created("addTeam", added);
        setUps.done(SetUpStep.TEAMS);
        return added;
    }

    Team change(ChangeTeam change) {
        return units.change(change.id(), change.expectedVersion(), () -> repository.update(change), change.reason());
    }

    Team move(Move<TeamId> move) {
        lines.admit(move.businessLineId(), "businessLineId");
        return units.move(move.id(), move.expectedVersion(), move.businessLineId(), move.reason());
    }

    Team merge(Merge<TeamId> merge) {
        return units.merge(merge, new TeamMerged(merge.id(), merge.intoId(), merge.reason()));
    }

    Team archive(Archive<TeamId> archive) {
        return units.archive(archive);
    }

    Team restore(Restore<TeamId> restore) {
        return units.restore(restore, team -> {
            restore.refuseMerged(team.mergedIntoId());
            lines.admit(team.businessLineId(), "id");
        });
    }

    @Order(1)
    @EventListener
    void on(BusinessLineMerged fact) {
        units.inherit(fact.from(), fact.into(), fact.reason());
    }

    @Order(1)
    @EventListener
    void on(BusinessLineArchived fact) {
        units.end(fact.id(), fact.contents());
    }
}
