package dev.throughline.platform.changes;

import dev.throughline.platform.graphql.NodeRegistry;
import dev.throughline.platform.node.AnyId;
import dev.throughline.platform.node.Node;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /// The latest news of each kind in each window, so many of each: one statement, however many windows.
    public Map<Window, Map<String, Happened>> latest(Set<Tidings> wanted, Set<Window> windows, int most) {
        Map<Window, List<HappeningRepository.Entry>> entries =
                repository.latest(wanted, List.copyOf(windows), most + 1);
        Map<String, Node> found = known(entries.values().stream().flatMap(List::stream));
        Map<Window, Map<String, Happened>> latest = new HashMap<>();
        entries.forEach((window, all) -> {
            Map<String, Happened> byKind = new HashMap<>();
            all.stream()
                    .collect(Collectors.groupingBy(entry -> entry.subject().kind()))
                    .forEach((kind, some) -> byKind.put(kind, happened(some, found, most)));
            latest.put(window, byKind);
        });
        return latest;
    }

    /// For whoever may read their histories: the latest changes of these nodes after a moment, without those of nothing
    /// but the silent fields. What is of a kind that the caller may not read takes nothing else's place.
    public Happened of(Set<AnyId> subjects, Instant after, Set<String> silent, int most) {
        Set<AnyId> asked =
                subjects.stream().filter(id -> nodes.mayReadKind(id.kind())).collect(Collectors.toSet());
        List<HappeningRepository.Entry> entries = repository.of(asked, after, silent, most + 1);
        Map<String, Node> found = known(entries.stream());
        found.values().removeIf(node -> !nodes.mayReadHistory(node));
        return happened(entries, found, most);
    }

    private Map<String, Node> known(Stream<HappeningRepository.Entry> entries) {
        return nodes.findKnown(entries.map(entry -> entry.subject().toString()).collect(Collectors.toSet()));
    }

    /// One entry more than most says that there are more.
    private Happened happened(List<HappeningRepository.Entry> entries, Map<String, Node> found, int most) {
        List<Happening> latest = new ArrayList<>();
        List<HappeningRepository.Entry> some = entries.subList(0, Math.min(most, entries.size()));
        for (HappeningRepository.Entry entry : some) {
            Node node = found.get(entry.subject().toString());
            if (node != null) {
                latest.add(happening(entry, node));
            }
        }
        return new Happened(latest, entries.size() > most, latest.size() < some.size());
    }

    private Happening happening(HappeningRepository.Entry entry, Node node) {
        return new Happening(
                entry.id(),
                node,
                entry.subject().kind(),
                entry.at(),
                entry.actorKind(),
                entry.actor(),
                entry.actorName(),
                entry.reason(),
                entry.before() == null ? null : values(entry.before()),
                values(entry.after()),
                Difference.of(entry.before(), entry.after()));
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
