package dev.throughline.organisation.businessline;

import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.setup.SetUpStep;
import dev.throughline.organisation.setup.SetUps;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
public class BusinessLines implements Nodes<BusinessLineId, BusinessLine> {

    private final BusinessLineRepository repository;
    private final Changes changes;
    private final SetUps setUps;

    BusinessLines(BusinessLineRepository repository, Changes changes, SetUps setUps) {
        this.repository = repository;
        this.changes = changes;
        this.setUps = setUps;
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

    Optional<BusinessLine> find(BusinessLineBy by) {
        return repository.find(by);
    }

    Connection<BusinessLine> page(Listing listing) {
        return repository.page(listing);
    }

    BusinessLine add(AddBusinessLine line) {
        BusinessLine added = repository.insert(line);
        changes.created("addBusinessLine", added);
        setUps.done(SetUpStep.LINES);
        return added;
    }

    BusinessLine change(ChangeBusinessLine change) {
        BusinessLine before = repository.lock(change.id());
        Versions.expect(change.expectedVersion(), before);
        BusinessLine after = repository.update(change);
        changes.record("changeBusinessLine", before, after, change.reason());
        return after;
    }

    BusinessLine archive(ArchiveBusinessLine archive) {
        BusinessLine before = repository.lock(archive.id());
        Versions.expect(archive.expectedVersion(), before);
        BusinessLine after = repository.archive(archive.id());
        changes.record("archiveBusinessLine", before, after, archive.reason());
        return after;
    }
}
