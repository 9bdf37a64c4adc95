package dev.throughline.organisation.businessline;

import static dev.throughline.organisation.role.Permission.ORGANISATION_CHANGE;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.structure.Archive;
import dev.throughline.organisation.structure.Contents;
import dev.throughline.organisation.structure.Merge;
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
public class BusinessLines implements Nodes<BusinessLineId, BusinessLine> {

    private final BusinessLineRepository repository;
    private final Structure structure;
    private final Access access;
    private final Changes changes;
    private final ApplicationEventPublisher facts;

    BusinessLines(
            BusinessLineRepository repository,
            Structure structure,
            Access access,
            Changes changes,
            ApplicationEventPublisher facts) {
        this.repository = repository;
        this.structure = structure;
        this.access = access;
        this.changes = changes;
        this.facts = facts;
    }

    @Override
    public IdType<BusinessLineId> idType() {
        return BusinessLineId.TYPE;
    }

    @Override
    public String readPermission() {
        return Permission.ORGANISATION_READ.name();
    }

    @Override
    public Map<BusinessLineId, BusinessLine> byIds(Set<BusinessLineId> ids) {
        return repository.byIds(ids);
    }

    /// Whoever puts something under a line, or at the top, may change the organisation there, and the line is in use.
    public void admit(@Nullable BusinessLineId line, String path) {
        access.require(ORGANISATION_CHANGE, line);
        if (line != null) {
            inUse(line, path);
        }
    }

    /// The line, kept in use until the transaction ends; refused at the path where it is archived or does not exist.
    public BusinessLine inUse(BusinessLineId id, String path) {
        BusinessLine line = repository.keep(id, path);
        Archived.refuse(line.archivedAt(), path);
        return line;
    }

    Optional<BusinessLine> find(BusinessLineBy by) {
        return repository.find(by);
    }

    Connection<BusinessLine> page(Listing listing) {
        return repository.page(listing);
    }

    Map<BusinessLineId, Connection<BusinessLine>> under(Set<BusinessLineId> parents, Listing listing) {
        return repository.under(parents, listing);
    }

    BusinessLine add(AddBusinessLine line) {
        structure.hold();
        admit(line.parentId(), "parentId");
        if (line.parentId() != null) {
            structure.refuseBelow(line.parentId(), "parentId");
        }
        BusinessLine added = repository.insert(line);
        changes.created("addBusinessLine", added);
        return added;
    }

    BusinessLine change(ChangeBusinessLine change) {
        BusinessLine before = held(change.id(), change.expectedVersion());
        return recorded("changeBusinessLine", before, repository.update(change), change.reason());
    }

    BusinessLine move(MoveBusinessLine move) {
        structure.hold();
        BusinessLine before = held(move.id(), move.expectedVersion());
        admit(move.parentId(), "parentId");
        if (move.parentId() != null) {
            structure.refuseBelow(move.parentId(), before.id(), structure.levels(before.id()), "parentId");
        }
        return recorded("moveBusinessLine", before, repository.move(before.id(), move.parentId()), move.reason());
    }

    BusinessLine merge(Merge<BusinessLineId> merge) {
        structure.hold();
        BusinessLine before = held(merge.id(), merge.expectedVersion());
        BusinessLine into = repository.lock(merge.intoId(), "intoId");
        requireChange(into);
        merge.refuseUnlessPossible(into);
        structure.refuseBelow(into.id(), before.id(), structure.levels(before.id()) - 1, "intoId");
        BusinessLine after =
                recorded("mergeBusinessLine", before, repository.archive(before.id(), into.id()), merge.reason());
        facts.publishEvent(new BusinessLineMerged(before.id(), into.id(), merge.reason()));
        return after;
    }

    BusinessLine archive(Archive<BusinessLineId> archive) {
        structure.hold();
        BusinessLine before = held(archive.id(), archive.expectedVersion());
        Contents contents = archive.contents();
        BusinessLine after = archived("archiveBusinessLine", before, contents);
        contents.objections().refuse();
        return after;
    }

    BusinessLine restore(Restore<BusinessLineId> restore) {
        structure.hold();
        BusinessLine before = held(restore.id(), restore.expectedVersion());
        restore.refuseMerged(before.mergedIntoId());
        admit(before.parentId(), "id");
        if (before.parentId() != null) {
            structure.refuseBelow(before.parentId(), "id");
        }
        return recorded(
                "restoreBusinessLine", before, repository.restore(before.id(), restore.name()), restore.reason());
    }

    @EventListener
    void on(BusinessLineMerged fact) {
        for (BusinessLine line : repository.lockBelow(fact.from())) {
            recorded("mergeBusinessLine", line, repository.relocate(line.id(), fact.into()), fact.reason());
        }
    }

    @EventListener
    void on(BusinessLineArchived fact) {
        var there = repository.lockBelow(fact.id()).stream()
                .filter(BusinessLine::inUse)
                .toList();
        for (BusinessLine line : fact.contents().ending(there, "business line")) {
            archived("archiveBusinessLine", line, fact.contents());
        }
    }

    private BusinessLine archived(String action, BusinessLine before, Contents contents) {
        BusinessLine after = recorded(action, before, repository.archive(before.id()), contents.reason());
        facts.publishEvent(new BusinessLineArchived(before.id(), contents));
        return after;
    }

    private BusinessLine held(BusinessLineId id, @Nullable Integer expectedVersion) {
        BusinessLine line = repository.lock(id, "id");
        requireChange(line);
        Versions.expect(expectedVersion, line);
        return line;
    }

    private void requireChange(BusinessLine line) {
        access.require(ORGANISATION_CHANGE, line.id());
    }

    private BusinessLine recorded(String action, BusinessLine before, BusinessLine after, @Nullable String reason) {
        changes.record(action, before, after, reason);
        return after;
    }
}
