package dev.throughline.platform.graphql;

import dev.throughline.platform.node.AnyId;
import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.MalformedId;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds nodes of any type by their ids, one statement for each type, and what the caller may do with them.
@Component
public class NodeRegistry {

    private final Map<String, Nodes<?, ?>> byPrefix;
    private final Map<String, Nodes<?, ?>> byType;
    private final Map<Class<?>, Permits<?>> permits;

    NodeRegistry(List<Nodes<?, ?>> services, List<Permits<?>> permits) {
        this.byPrefix = services.stream()
                .collect(Collectors.toMap(service -> service.idType().prefix(), service -> service));
        this.byType = services.stream().collect(Collectors.toMap(NodeRegistry::type, service -> service));
        this.permits = permits.stream().collect(Collectors.toMap(Permits::type, permit -> permit));
    }

    /// What the caller may not see is not in the map. What cannot be an id is refused at the argument.
    public Map<String, Node> find(Collection<String> ids, String argument) {
        Map<Nodes<?, ?>, Set<String>> asked = new HashMap<>();
        for (String id : ids) {
            asked.computeIfAbsent(service(id, argument), service -> new HashSet<>())
                    .add(id);
        }
        Map<String, Node> found = new HashMap<>();
        try {
            asked.forEach((service, texts) -> {
                if (mayRead(service)) {
                    found.putAll(visible(service, texts));
                }
            });
        } catch (MalformedId malformed) {
            throw new BadInput(argument, String.valueOf(malformed.getMessage()));
        }
        return found;
    }

    /// Whether there is such a node here, for the caller to read or not.
    public boolean knows(AnyId id) {
        Nodes<?, ?> service = byPrefix.get(id.kind());
        return service != null && load(service, Set.of(id.toString())).containsKey(id.toString());
    }

    /// Without those of a type that there is not, or not any more.
    public Map<String, Node> findKnown(Collection<String> ids) {
        return find(
                ids.stream()
                        .filter(id -> byPrefix.containsKey(id.substring(0, Math.max(0, id.lastIndexOf('_')))))
                        .toList(),
                "id");
    }

    /// Without a caller: what whoever may read nodes of its type may read, for what is kept of them and read later.
    public Map<String, Node> findShared(Collection<String> ids) {
        Map<Nodes<?, ?>, Set<String>> asked = new HashMap<>();
        for (String id : ids) {
            Nodes<?, ?> service = byPrefix.get(id.substring(0, Math.max(0, id.lastIndexOf('_'))));
            if (service != null && service.readPermission() != null) {
                asked.computeIfAbsent(service, first -> new HashSet<>()).add(id);
            }
        }
        Map<String, Node> found = new HashMap<>();
        asked.forEach((service, texts) -> found.putAll(load(service, texts)));
        return found;
    }

    /// Without asking whether the caller may read it: what the caller has just made is shown to the caller.
    @Nullable Node made(String id) {
        return load(service(id, "id"), Set.of(id)).get(id);
    }

    boolean knows(String type) {
        return byType.containsKey(type);
    }

    /// Whether the caller may see any node whose ids begin so.
    public boolean mayReadKind(String prefix) {
        Nodes<?, ?> service = byPrefix.get(prefix);
        return service != null && mayRead(service);
    }

    /// Whether the caller may see any node of this type of the schema.
    boolean mayRead(String type) {
        Nodes<?, ?> service = byType.get(type);
        return service == null || mayRead(service);
    }

    /// Whether the caller may see what a node was before, and why it became what it is.
    public boolean mayReadHistory(Node node) {
        return mayReadHistory(service(node.id().toString(), "id"), node);
    }

    @SuppressWarnings("unchecked")
    private static <N extends Node> boolean mayReadHistory(Nodes<?, N> service, Node node) {
        return allows(service.historyPermission((N) node));
    }

    boolean mayRead(Node node) {
        String id = node.id().toString();
        return mayRead(service(id, "id"), node);
    }

    private static boolean mayRead(Nodes<?, ?> service) {
        Caller caller = Caller.current();
        Set<String> permissions = service.readPermissions();
        return permissions.isEmpty() || permissions.stream().anyMatch(caller::may);
    }

    @SuppressWarnings("unchecked")
    private static <N extends Node> boolean mayRead(Nodes<?, N> service, Node node) {
        return allows(service.readPermission((N) node));
    }

    /// Without a permission, the service decides object by object.
    private static boolean allows(@Nullable String permission) {
        return permission == null || Caller.current().may(permission);
    }

    private static <I extends Id, N extends Node> Map<String, N> visible(Nodes<I, N> service, Set<String> texts) {
        Map<String, N> loaded = load(service, texts);
        loaded.values().removeIf(node -> !allows(service.readPermission(node)));
        return loaded;
    }

    private static String type(Nodes<?, ?> service) {
        StringBuilder name = new StringBuilder();
        for (String word : service.idType().prefix().split("_")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    /// Names of those of the caller's permissions that concern each node and reach it.
    public Map<Node, Set<String>> permissions(Set<Node> nodes) {
        Map<Class<?>, Set<Node>> alike = new HashMap<>();
        nodes.forEach(node ->
                alike.computeIfAbsent(node.getClass(), type -> new HashSet<>()).add(node));
        Map<Node, Set<String>> permissions = new HashMap<>();
        alike.forEach((type, same) -> {
            Permits<?> permitted = permits.get(type);
            if (permitted == null) {
                same.forEach(node -> permissions.put(node, reading(node)));
            } else {
                permissions.putAll(permitted.of(same));
            }
        });
        return permissions;
    }

    private Set<String> reading(Node node) {
        String permission = service(node.id().toString(), "id").readPermission();
        return permission != null && Caller.current().may(permission) ? Set.of(permission) : Set.of();
    }

    private static <I extends Id, N extends Node> Map<String, N> load(Nodes<I, N> service, Set<String> texts) {
        Set<I> ids = texts.stream().map(text -> service.idType().parse(text)).collect(Collectors.toSet());
        Map<String, N> loaded = new HashMap<>();
        service.byIds(ids).forEach((id, node) -> loaded.put(id.toString(), node));
        return loaded;
    }

    private Nodes<?, ?> service(String id, String argument) {
        int end = id.lastIndexOf('_');
        Nodes<?, ?> service = end < 0 ? null : byPrefix.get(id.substring(0, end));
        if (service == null) {
            throw new BadInput(
                    argument,
                    "\"%s\" is not an id of this API.".formatted(id.length() > 60 ? id.substring(0, 60) + "…" : id));
        }
        return service;
    }
}
