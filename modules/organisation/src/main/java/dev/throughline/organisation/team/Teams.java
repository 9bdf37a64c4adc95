package dev.throughline.organisation.team;

import static dev.throughline.organisation.role.Permission.ORGANISATION_CHANGE;

import dev.throughline.organisation.businessline.BusinessLineArchived;
import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.businessline.BusinessLineMerged;
import dev.throughline.organisation.businessline.BusinessLines;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.structure.Archive;
import dev.throughline.organisation.structure.Contents;
import dev.throughline.organisation.structure.Merge;
import dev.throughline.organisation.structure.Move;
import dev.throughline.organisation.structure.Restore;
import dev.throughline.organisation.structure.Structure;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Archived;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

@Service
public class Teams implements Nodes<TeamId, Team> {

    private final TeamRepository repository;
    private final BusinessLines lines;
    private final Structure structure;
    private final Access access;
    private final Changes changes;
    private final ApplicationEventPublisher facts;

    Teams(
            TeamRepository repository,
            BusinessLines lines,
            Structure structure,
            Access access,
            Changes changes,
            ApplicationEventPublisher facts) {
        this.repository = repository;
        this.lines = lines;
        this.structure = structure;
        this.access = access;
        this.changes = changes;
        this.facts = facts;
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
        Team team = repository.keep(id, path);
        Archived.refuse(team.archivedAt(), path);
        return team;
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

    Team add(AddTeam team) {
        lines.admit(team.businessLineId(), "businessLineId");
        Team added = repository.insert(team);
        changes.created("addTeam", added);
        return added;
    }

    Team change(ChangeTeam change) {
        Team before = held(change.id(), change.expectedVersion());
        return recorded("changeTeam", before, repository.update(change), change.reason());
    }

    Team move(Move<TeamId> move) {
        structure.hold();
        Team before = held(move.id(), move.expectedVersion());
        lines.admit(move.businessLineId(), "businessLineId");
        return recorded("moveTeam", before, repository.move(before.id(), move.businessLineId()), move.reason());
    }

    Team merge(Merge<TeamId> merge) {
        structure.hold();
        Team before = held(merge.id(), merge.expectedVersion());
        Team into = repository.lock(merge.intoId(), "intoId");
        requireChange(into);
        merge.refuseUnlessPossible(into);
        Team after = recorded("mergeTeam", before, repository.archive(before.id(), into.id()), merge.reason());
        facts.publishEvent(new TeamMerged(before.id(), into.id(), merge.reason()));
        return after;
    }

    Team archive(Archive<TeamId> archive) {
        structure.hold();
        Team before = held(archive.id(), archive.expectedVersion());
        Contents contents = archive.contents();
        Team after = archived("archiveTeam", before, contents);
        contents.objections().refuse();
        return after;
    }

    Team restore(Restore<TeamId> restore) {
        structure.hold();
        Team before = held(restore.id(), restore.expectedVersion());
        restore.refuseMerged(before.mergedIntoId());
        lines.admit(before.businessLineId(), "id");
        return recorded("restoreTeam", before, repository.restore(before.id(), restore.name()), restore.reason());
    }

    @EventListener
    void on(BusinessLineMerged fact) {
        for (Team team : repository.lockIn(fact.from())) {
            recorded("mergeBusinessLine", team, repository.relocate(team.id(), fact.into()), fact.reason());
        }
    }

    @EventListener
    void on(BusinessLineArchived fact) {
        var there = repository.lockIn(fact.id()).stream().filter(Team::inUse).toList();
        for (Team team : fact.contents().ending(there, "team")) {
            archived("archiveBusinessLine", team, fact.contents());
        }
    }

    private Team archived(String action, Team before, Contents contents) {
        Team after = recorded(action, before, repository.archive(before.id()), contents.reason());
        facts.publishEvent(new TeamArchived(before.id(), contents));
        return after;
    }

    private Team held(TeamId id, @Nullable Integer expectedVersion) {
        Team team = repository.lock(id, "id");
        requireChange(team);
        Versions.expect(expectedVersion, team);
        return team;
    }

    private void requireChange(Team team) {
        access.require(ORGANISATION_CHANGE, team.id());
    }

    private Team recorded(String action, Team before, Team after, @Nullable String reason) {
        changes.record(action, before, after, reason);
        return after;
    }
}
