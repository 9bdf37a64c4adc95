package dev.throughline.platform.graphql;

import dev.throughline.platform.node.AnyId;
import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.Node;
import dev.throughline.platform.node.Nodes;
import dev.throughline.platform.security.Caller;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Finds nodes of any type by their ids, one statement for each type.
@Component
public class NodeRegistry {

    private final Map<String, Nodes<?, ?>> byPrefix;

    NodeRegistry(List<Nodes<?, ?>> services) {
        this.byPrefix = services.stream()
                .collect(Collectors.toMap(service -> service.idType().prefix(), service -> service));
    }

    Map<String, Node> find(Collection<String> ids) {
        Map<Nodes<?, ?>, Set<String>> asked = new HashMap<>();
        for (String id : ids) {
            asked.computeIfAbsent(service(id), service -> new HashSet<>()).add(id);
        }
        Map<String, Node> found = new HashMap<>();
        asked.forEach((service, texts) -> {
            if (Caller.current().may(service.readPermission())) {
                found.putAll(load(service, texts));
            }
        });
        return found;
    }

    /// Whether there is such a node here, for the caller to read or not.
    public boolean knows(AnyId id) {
        Nodes<?, ?> service = byPrefix.get(id.kind());
        return service != null && load(service, Set.of(id.toString())).containsKey(id.toString());
    }

    /// Without those of a type that there is not, or not any more.
    public Map<String, Node> findKnown(Collection<String> ids) {
        return find(ids.stream()
                .filter(id -> byPrefix.containsKey(id.substring(0, Math.max(0, id.lastIndexOf('_')))))
                .toList());
    }

    private static <I extends Id, N extends Node> Map<String, Node> load(Nodes<I, N> service, Set<String> texts) {
        Set<I> ids = texts.stream().map(text -> service.idType().parse(text)).collect(Collectors.toSet());
        return service.byIds(ids).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue));
    }

    private Nodes<?, ?> service(String id) {
        int end = id.lastIndexOf('_');
        Nodes<?, ?> service = end < 0 ? null : byPrefix.get(id.substring(0, end));
        if (service == null) {
            throw new BadInput(
                    "id",
                    "\"%s\" is not an id of this API.".formatted(id.length() > 60 ? id.substring(0, 60) + "…" : id));
        }
        return service;
    }
}
