package dev.throughline.organisation.businessline;

import static dev.throughline.organisation.role.Permission.ORGANISATION_CHANGE;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.setup.SetUpStep;
import dev.throughline.organisation.setup.SetUps;
import dev.throughline.organisation.structure.Archive;
import dev.throughline.organisation.structure.Merge;
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
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

@Service
public class BusinessLines implements Nodes<BusinessLineId, BusinessLine> {

    private final BusinessLineRepository repository;
    private final Structure structure;
    private final Access access;
    private final Changes changes;
    private final SetUps setUps;
    private final Units<BusinessLineId, BusinessLine> units;

    BusinessLines(
            BusinessLineRepository repository, Structure structure, Access access, Changes changes, SetUps setUps) {
        this.repository = repository;
        this.structure = structure;
        this.access = access;
        this.changes = changes;
        this.setUps = setUps;
        this.units = structure.units(
                "BusinessLine",
                "business line",
                repository.shelf(),
                line -> access.require(ORGANISATION_CHANGE, line.id()),
                BusinessLineArchived::new);
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
        structure.hold();
        access.require(ORGANISATION_CHANGE, line);
        if (line != null) {
            inUse(line, path);
        }
    }

    /// The line, kept in use until the transaction ends; refused at the path where it is archived or does not exist.
    public BusinessLine inUse(BusinessLineId id, String path) {
        return units.inUse(id, path);
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

    public BusinessLine add(AddBusinessLine line) {
        admitLine(line.parentId(), "parentId");
        BusinessLine added = repository.insert(line);
        changes.created("addBusinessLine", added);
        setUps.done(SetUpStep.LINES);
        return added;
    }

    BusinessLine change(ChangeBusinessLine change) {
        return units.change(change.id(), change.expectedVersion(), () -> repository.update(change), change.reason());
    }

    BusinessLine move(MoveBusinessLine move) {
        admit(move.parentId(), "parentId");
        if (move.parentId() != null) {
            structure.refuseBelow(move.parentId(), move.id(), structure.levels(move.id()), "parentId");
        }
        return units.move(move.id(), move.expectedVersion(), move.parentId(), move.reason());
    }

    BusinessLine merge(Merge<BusinessLineId> merge) {
        access.require(ORGANISATION_CHANGE, merge.id());
        access.require(ORGANISATION_CHANGE, merge.intoId());
        structure.hold();
        structure.refuseBelow(merge.intoId(), merge.id(), structure.levels(merge.id()) - 1, "intoId");
        return units.merge(merge, new BusinessLineMerged(merge.id(), merge.intoId(), merge.reason()));
    }

    BusinessLine archive(Archive<BusinessLineId> archive) {
        return units.archive(archive);
    }

    BusinessLine restore(Restore<BusinessLineId> restore) {
        return units.restore(restore, line -> {
            restore.refuseMerged(line.mergedIntoId());
            admitLine(line.parentId(), "id");
        });
    }

    @Order(2)
    @EventListener
    void on(BusinessLineMerged fact) {
        units.inherit(fact.from(), fact.into(), fact.reason());
    }

    @Order(2)
    @EventListener
    void on(BusinessLineArchived fact) {
        units.end(fact.id(), fact.contents());
    }

    private void admitLine(@Nullable BusinessLineId parent, String path) {
        admit(parent, path);
        if (parent != null) {
            structure.refuseBelow(parent, path);
        }
    }
}
