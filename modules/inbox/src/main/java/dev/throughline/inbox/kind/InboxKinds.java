package dev.throughline.inbox.kind;

import dev.throughline.platform.graphql.NodeRegistry;
import dev.throughline.platform.node.Node;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/// All kinds that the modules have, by their names, and the things that they are about as the caller may see them.
@Service
public class InboxKinds {

    private final Map<String, InboxKind> byName = new TreeMap<>();
    private final Map<String, Owing> owed = new TreeMap<>();
    private final List<Titled<?>> titles;
    private final NodeRegistry nodes;

    InboxKinds(ObjectProvider<Owing> owed, List<NewsKind> news, List<Titled<?>> titles, @Lazy NodeRegistry nodes) {
        owed.forEach(owing -> {
            add(new InboxKind(owing.kind(), true, Delivery.DIGEST, false));
            this.owed.put(
                    owing.kind(),
                    owing.where(() -> nodes.mayReadKind(owing.about().prefix())));
        });
        news.forEach(kind -> add(new InboxKind(kind.name(), false, kind.usual(), kind.personal())));
        this.titles = titles;
        this.nodes = nodes;
    }

    private void add(InboxKind kind) {
        if (byName.put(kind.name(), kind) != null) {
            throw new IllegalStateException("Two kinds are called " + kind.name());
        }
    }

    public Collection<InboxKind> all() {
        return byName.values();
    }

    public Collection<Owing> owed() {
        return owed.values();
    }

    public InboxKind named(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    public boolean knows(String name) {
        return byName.containsKey(name);
    }

    /// The things that the caller may see, with what they are called; what is not among them is not told of.
    public Map<String, Thing> things(Set<String> ids) {
        Map<String, Node> seen = nodes.findKnown(ids);
        Map<Node, String> named = new HashMap<>();
        titles.stream()
                .filter(titled -> seen.values().stream().anyMatch(titled.type()::isInstance))
                .forEach(titled -> named.putAll(titled.of(seen.values())));
        Map<String, Thing> things = HashMap.newHashMap(seen.size());
        seen.forEach((id, node) -> things.put(id, new Thing(node, named.get(node))));
        return things;
    }
}
