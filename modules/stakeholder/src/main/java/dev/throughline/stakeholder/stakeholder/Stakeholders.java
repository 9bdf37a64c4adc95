package dev.throughline.stakeholder.stakeholder;

import static dev.throughline.organisation.role.Permission.STAKEHOLDER_OWN_READ;
import static dev.throughline.organisation.role.Permission.STAKEHOLDER_READ;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Archived;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Whoever may read all of them reads them; a stakeholder reads their own record.
@Service
public class Stakeholders implements Nodes<StakeholderId, Stakeholder> {

    private final StakeholderRepository repository;
    private final Members members;
    private final Access access;
    private final Changes changes;

    Stakeholders(StakeholderRepository repository, Members members, Access access, Changes changes) {
        this.repository = repository;
        this.members = members;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<StakeholderId> idType() {
        return StakeholderId.TYPE;
    }

    @Override
    public @Nullable String readPermission() {
        return null;
    }

    @Override
    public Set<String> readPermissions() {
        return Set.of(STAKEHOLDER_READ.name(), STAKEHOLDER_OWN_READ.name());
    }

    @Override
    public String historyPermission() {
        return STAKEHOLDER_READ.name();
    }

    /// Those that the caller may read.
    @Override
    public Map<StakeholderId, Stakeholder> byIds(Set<StakeholderId> ids) {
        Map<StakeholderId, Stakeholder> found = new HashMap<>(repository.byIds(ids));
        found.values().removeIf(stakeholder -> !reads(stakeholder));
        return found;
    }

    /// The record of the caller; nothing for a service account, or where nobody has written one down.
    public Optional<Stakeholder> own() {
        MemberId member = access.member();
        return member == null || !access.may(STAKEHOLDER_OWN_READ) && !access.may(STAKEHOLDER_READ)
                ? Optional.empty()
                : repository.of(member);
    }

    /// The one that is named, for something new; refused at the path where the caller may not read it, or where it is
    /// archived.
    public Stakeholder inUse(StakeholderId id, String path) {
        Stakeholder kept = repository.keep(id, path);
        refuseUnusable(kept, path);
        return kept;
    }

    /// The same of several.
    public void inUse(Collection<StakeholderId> ids, String path) {
        if (!ids.isEmpty()) {
            repository.keep(Set.copyOf(ids), path).forEach(kept -> refuseUnusable(kept, path));
        }
    }

    /// Those in use that have these names and that the caller may read, kept so; names may be shared.
    public List<Stakeholder> named(Set<String> names) {
        return names.isEmpty()
                ? List.of()
                : repository.keepNamed(names).stream().filter(this::reads).toList();
    }

    /// Whether the caller reads any.
    public boolean readable() {
        return access.may(STAKEHOLDER_READ) || access.may(STAKEHOLDER_OWN_READ) && access.member() != null;
    }

    Connection<Stakeholder> page(Listing listing) {
        return repository.page(listing);
    }

    Stakeholder add(AddStakeholder add) {
        members.refuseGone(add.memberId(), null, "memberId");
        Stakeholder added = repository.insert(add);
        changes.created("addStakeholder", added);
        return added;
    }

    Stakeholder change(ChangeStakeholder change) {
        Stakeholder before = repository.lock(change.id(), "id");
        Versions.expect(change.expectedVersion(), before);
        members.refuseGone(change.memberId().value(), before.memberId(), "memberId");
        Stakeholder after = repository.update(change);
        changes.record("changeStakeholder", before, after, change.reason());
        return after;
    }

    Stakeholder archive(ArchiveStakeholder archive) {
        Stakeholder before = repository.lock(archive.id(), "id");
        Versions.expect(archive.expectedVersion(), before);
        Stakeholder after = repository.archive(before.id());
        changes.record("archiveStakeholder", before, after, archive.reason());
        return after;
    }

    private void refuseUnusable(Stakeholder kept, String path) {
        access.demand(reads(kept), STAKEHOLDER_READ, path);
        Archived.refuse(kept.archivedAt(), path);
    }

    private boolean reads(Stakeholder stakeholder) {
        MemberId member = access.member();
        return access.may(STAKEHOLDER_READ)
                || member != null && access.may(STAKEHOLDER_OWN_READ) && member.equals(stakeholder.memberId());
    }
}
