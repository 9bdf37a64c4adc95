package dev.throughline.platform.changes;

import dev.throughline.platform.graphql.NodeRegistry;
import dev.throughline.platform.node.AnyId;
import dev.throughline.platform.node.Node;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What has happened lately to nodes of any module, as far as the caller may read them: a module that tells of others
/// need not know theirs.
@Service
public class Happenings {

    private final HappeningRepository repository;
    private final NodeRegistry nodes;
    private final JsonMapper json;

    Happenings(HappeningRepository repository, NodeRegistry nodes, JsonMapper json) {
        this.repository = repository;
        this.nodes = nodes;
        this.json = json;
    }

    /// The latest changes of nodes of these kinds after a moment, newest first.
    public List<Happening> since(@Nullable Instant after, Set<String> kinds, int most) {
        List<HappeningRepository.Entry> entries = repository.since(after, kinds, most);
        Map<String, Node> found = nodes.findKnown(
                entries.stream().map(entry -> entry.id().toString()).collect(Collectors.toSet()));
        return entries.stream()
                .filter(entry -> found.containsKey(entry.id().toString()))
                .map(entry -> new Happening(
                        Objects.requireNonNull(found.get(entry.id().toString())),
                        entry.id().kind(),
                        entry.at(),
                        entry.before() == null ? null : values(entry.before()),
                        values(entry.after())))
                .toList();
    }

    /// Nodes of any type by their ids, as far as the caller may read them.
    public Map<AnyId, Node> nodes(Set<AnyId> ids) {
        Map<String, Node> found =
                nodes.findKnown(ids.stream().map(AnyId::toString).toList());
        Map<AnyId, Node> byId = new HashMap<>();
        ids.forEach(id -> {
            Node node = found.get(id.toString());
            if (node != null) {
                byId.put(id, node);
            }
        });
        return byId;
    }

    private Map<String, String> values(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : json.readTree(text).properties()) {
            if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                values.put(field.getKey(), field.getValue().asString());
            }
        }
        return values;
    }
}
