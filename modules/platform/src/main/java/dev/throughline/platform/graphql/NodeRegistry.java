package dev.throughline.platform.graphql;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.Node;
import dev.throughline.platform.node.Nodes;
import dev.throughline.platform.node.Permits;
import dev.throughline.platform.security.Caller;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Finds nodes of any type by their ids, one statement for each type, and what the caller may do with them.
@Component
public class NodeRegistry {

    private final Map<String, Nodes<?, ?>> byPrefix;

    private final Map<Class<?>, Permits<?>> byType;

    NodeRegistry(List<Nodes<?, ?>> services, List<Permits<?>> permits) {
        this.byPrefix = services.stream()
                .collect(Collectors.toMap(service -> service.idType().prefix(), service -> service));
        this.byType = permits.stream().collect(Collectors.toMap(Permits::type, permit -> permit));
    }

    /// What the caller may not see is not in the map.
    public Map<String, Node> find(Collection<String> ids) {
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

    /// Names of those of the caller's permissions that concern each node and reach it.
    public Map<Node, Set<String>> permissions(Set<Node> nodes) {
        Map<Class<?>, Set<Node>> alike = new HashMap<>();
        nodes.forEach(node ->
                alike.computeIfAbsent(node.getClass(), type -> new HashSet<>()).add(node));
        Map<Node, Set<String>> permissions = new HashMap<>();
        alike.forEach((type, same) -> {
            Permits<?> permits = byType.get(type);
            if (permits == null) {
                same.forEach(node -> permissions.put(node, reading(node)));
            } else {
                permissions.putAll(permits.of(same));
            }
        });
        return permissions;
    }

    private Set<String> reading(Node node) {
        String permission = service(node.id().toString()).readPermission();
        return Caller.current().may(permission) ? Set.of(permission) : Set.of();
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
