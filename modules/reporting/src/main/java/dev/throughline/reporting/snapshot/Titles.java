package dev.throughline.reporting.snapshot;

import dev.throughline.platform.graphql.NodeRegistry;
import dev.throughline.platform.node.Node;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// What things are called, by what their records say of it. People are not: their names are erased where they stand,
/// and would live on here.
@Service
class Titles {

    private static final List<String> WORDS = List.of("title", "name", "statement", "question", "wording");
    private static final Set<String> PEOPLE = Set.of("member", "stakeholder", "contact");

    private final NodeRegistry nodes;

    Titles(NodeRegistry nodes) {
        this.nodes = nodes;
    }

    /// Without those that have no title, and those of which it depends on the reader who may see them.
    Map<String, String> of(Collection<String> ids) {
        Map<String, String> titles = new HashMap<>();
        nodes.findShared(ids.stream().filter(id -> !PEOPLE.contains(kind(id))).collect(Collectors.toSet()))
                .forEach((id, node) -> of(node).ifPresent(title -> titles.put(id, title)));
        return titles;
    }

    private static String kind(String id) {
        return id.substring(0, Math.max(0, id.lastIndexOf('_')));
    }

    static Optional<String> of(Node node) {
        RecordComponent[] components = node.getClass().getRecordComponents();
        if (components == null) {
            return Optional.empty();
        }
        Map<String, RecordComponent> texts = Arrays.stream(components)
                .filter(component -> component.getType() == String.class)
                .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
        return WORDS.stream()
                .filter(texts::containsKey)
                .findFirst()
                .map(texts::get)
                .map(component -> read(component, node));
    }

    private static String read(RecordComponent component, Node node) {
        try {
            return (String) component.getAccessor().invoke(node);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException(component + " cannot be read", unreadable);
        }
    }
}
