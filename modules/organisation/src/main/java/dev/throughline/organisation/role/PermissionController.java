package dev.throughline.organisation.role;

import dev.throughline.platform.graphql.NodeRegistry;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.platform.node.Node;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class PermissionController {

    private final NodeRegistry nodes;
    private final Access access;

    PermissionController(NodeRegistry nodes, Access access) {
        this.nodes = nodes;
        this.access = access;
    }

    @SchemaMapping(typeName = "Node")
    CompletableFuture<Set<String>> permissions(Node node, Siblings siblings) {
        return siblings.load(node, nodes::permissions);
    }

    @SchemaMapping(typeName = "Viewer")
    boolean can(@Argument Permission permission, @Argument @Nullable String on) {
        return on == null
                ? access.may(permission)
                : nodes.permissions(Set.copyOf(nodes.find(List.of(on), "on").values())).values().stream()
                        .anyMatch(permissions -> permissions.contains(permission.name()));
    }
}
