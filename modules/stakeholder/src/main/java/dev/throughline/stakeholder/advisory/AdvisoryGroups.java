package dev.throughline.stakeholder.advisory;

import static dev.throughline.organisation.role.Permission.CONVERSATION_READ;

import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Archived;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Whoever talks and reads all talks looks after the groups: they are nobody's own.
@Service
public class AdvisoryGroups implements Nodes<AdvisoryGroupId, AdvisoryGroup> {

    private final AdvisoryGroupRepository repository;
    private final AdvisoryReachRepository reaches;
    private final Access access;
    private final Changes changes;

    AdvisoryGroups(
            AdvisoryGroupRepository repository, AdvisoryReachRepository reaches, Access access, Changes changes) {
        this.repository = repository;
        this.reaches = reaches;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<AdvisoryGroupId> idType() {
        return AdvisoryGroupId.TYPE;
    }

    @Override
    public String readPermission() {
        return CONVERSATION_READ.name();
    }

    @Override
    public Map<AdvisoryGroupId, AdvisoryGroup> byIds(Set<AdvisoryGroupId> ids) {
        return repository.byIds(ids);
    }

    /// The group that is named, for a session of it; refused at the path where there is none, or where it is archived.
    public AdvisoryGroup inUse(AdvisoryGroupId id, String path) {
        access.demand(readable(), CONVERSATION_READ, path);
        AdvisoryGroup kept = repository.keep(id, path);
        Archived.refuse(kept.archivedAt(), path);
        return kept;
    }

    /// Those in use that have these names, kept so, where the caller may read them.
    public List<AdvisoryGroup> named(Set<String> names) {
        return readable() && !names.isEmpty() ? repository.keepNamed(names) : List.of();
    }

    public boolean readable() {
        return access.may(CONVERSATION_READ);
    }

    /// Held while its members change, one after the other, so that nobody is there twice.
    AdvisoryGroup hold(AdvisoryGroupId id, String path) {
        return repository.lock(id, path);
    }

    Connection<AdvisoryGroup> page(Listing listing) {
        return repository.page(listing);
    }

    Map<AdvisoryGroupId, AdvisoryReach> reaches(Set<AdvisoryGroupId> groups) {
        return reaches.of(groups);
    }

    AdvisoryGroup add(AddAdvisoryGroup add) {
        demandReading();
        AdvisoryGroup added = repository.insert(add);
        changes.created("addAdvisoryGroup", added);
        return added;
    }

    AdvisoryGroup change(ChangeAdvisoryGroup change) {
        AdvisoryGroup before = held(change.id(), change.expectedVersion());
        AdvisoryGroup after = repository.update(change);
        changes.record("changeAdvisoryGroup", before, after, change.reason());
        return after;
    }

    /// Its members and sessions stay.
    AdvisoryGroup archive(ArchiveAdvisoryGroup archive) {
        AdvisoryGroup before = held(archive.id(), archive.expectedVersion());
        AdvisoryGroup after = repository.archive(before.id());
        changes.record("archiveAdvisoryGroup", before, after, archive.reason());
        return after;
    }

    private AdvisoryGroup held(AdvisoryGroupId id, @Nullable Integer expectedVersion) {
        demandReading();
        AdvisoryGroup group = repository.lock(id, "id");
        Versions.expect(expectedVersion, group);
        return group;
    }

    private void demandReading() {
        access.demand(readable(), CONVERSATION_READ);
    }
}
