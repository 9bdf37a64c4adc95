package dev.throughline.organisation.audit;

import static dev.throughline.organisation.role.Permission.AUDIT_READ;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.AuditEntry;
import dev.throughline.platform.changes.AuditLog;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.AnyId;
import dev.throughline.platform.node.Node;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/// The log tells of everything in the organisation, so a permission for a part of it is not enough.
@Service
class AuditTrail {

    private final AuditLog log;
    private final Access access;

    AuditTrail(AuditLog log, Access access) {
        this.log = log;
        this.access = access;
    }

    Connection<AuditEntry> page(Listing listing) {
        access.require(AUDIT_READ, (BusinessLineId) null);
        return log.page(listing);
    }

    void export(Map<String, Object> filter, Consumer<AuditEntry> reader) {
        access.require(AUDIT_READ, (BusinessLineId) null);
        log.export(filter, reader);
    }

    Map<AnyId, Node> nodes(Set<AnyId> ids) {
        return log.nodes(ids);
    }
}
