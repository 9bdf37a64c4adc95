package dev.throughline.organisation.team;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.setup.SetUpStep;
import dev.throughline.organisation.setup.SetUps;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
public class Teams implements Nodes<TeamId, Team> {

    private final TeamRepository repository;
    private final Changes changes;
    private final SetUps setUps;

    Teams(TeamRepository repository, Changes changes, SetUps setUps) {
        this.repository = repository;
        this.changes = changes;
        this.setUps = setUps;
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

    /// The teams of a business line that are not archived.
    public List<Team> in(BusinessLineId line) {
        return repository.in(line);
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
        Team added = repository.insert(team);
        changes.created("addTeam", added);
        setUps.done(SetUpStep.TEAMS);
        return added;
    }

    Team change(ChangeTeam change) {
        Team before = repository.lock(change.id());
        Versions.expect(change.expectedVersion(), before);
        Team after = repository.update(change);
        changes.record("changeTeam", before, after, change.reason());
        return after;
    }

    Team archive(ArchiveTeam archive) {
        Team before = repository.lock(archive.id());
        Versions.expect(archive.expectedVersion(), before);
        Team after = repository.archive(archive.id());
        changes.record("archiveTeam", before, after, archive.reason());
        return after;
    }
}
