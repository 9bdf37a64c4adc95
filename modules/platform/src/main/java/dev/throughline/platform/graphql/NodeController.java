package dev.throughline.platform.graphql;

import dev.throughline.platform.node.Node;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

@Controller
class NodeController {

    private static final int MOST = 100;

    private final NodeRegistry nodes;

    NodeController(NodeRegistry nodes) {
        this.nodes = nodes;
    }

    @PreAuthorize("isAuthenticated()")
    @QueryMapping
    @Nullable Node node(@Argument String id) {
        return nodes.find(List.of(id), "id").get(id);
    }

    @PreAuthorize("isAuthenticated()")
    @QueryMapping
    List<@Nullable Node> nodes(@Argument List<String> ids) {
        if (ids.size() > MOST) {
            throw new BadInput("ids", "At most %d ids at once; %d were given.".formatted(MOST, ids.size()));
        }
        Map<String, Node> found = nodes.find(ids, "ids");
        return ids.stream().<@Nullable Node>map(found::get).toList();
    }
}
