package dev.throughline.organisation.audit;

import static dev.throughline.organisation.role.Permission.AUDIT_READ;

import dev.throughline.organisation.role.Can;
import dev.throughline.platform.changes.AuditEntry;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.platform.node.Node;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class AuditController {

    private final AuditTrail trail;

    AuditController(AuditTrail trail) {
        this.trail = trail;
    }

    @Can(AUDIT_READ)
    @QueryMapping
    Connection<AuditEntry> auditLog(Listing listing) {
        return trail.page(listing);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Node> actor(AuditEntry entry, Siblings siblings) {
        return siblings.find(entry.actorId(), trail::nodes);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Node> node(AuditEntry entry, Siblings siblings) {
        return siblings.find(entry.nodeId(), trail::nodes);
    }
}
