package dev.throughline.benchmark;

import java.net.URI;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes sure that both sides answer the same. What one of them wraps differently is unwrapped: a connection is its
/// nodes, a list of one is its element, an object of one field is its value, and an id is its 32 digits.
final class Answers {

    private static final Pattern ID = Pattern.compile("(?:[a-z_]+_)?([0-9a-f]{32})");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*");

    private static final int CHECKED = 5;

    private final Map<String, Object> agreed = new HashMap<>();
    private final Map<String, String> sizes = new HashMap<>();

    /// Asks the first questions of each scenario that only reads, at most one of each organisation. What `of` names is
    /// asked the same wherever it is asked.
    void agree(String of, Side side, Queries queries, URI endpoint, Client client) {
        for (Scenario scenario : Scenario.READING) {
            List<Query> asked = queries.of(scenario);
            for (int number = 0; number < Math.min(CHECKED, queries.organisations()); number++) {
                agree(of, scenario, number, side, client.ask(endpoint, asked.get(number)));
            }
        }
    }

    void agree(String of, Scenario scenario, int number, Side side, JsonNode data) {
        agree((of + " " + scenario.file() + " " + number).strip(), side.name(), data);
        sizes.putIfAbsent(
                of + scenario.file(),
                "%,d bytes, %,d values".formatted(data.toString().length(), scalars(data)));
    }

    /// How large the first answer was.
    String size(String of, Scenario scenario) {
        return sizes.getOrDefault(of + scenario.file(), "none");
    }

    /// Fails where this answer is not the one that was given to the same question before, by whichever side.
    void agree(String question, String side, JsonNode data) {
        Object answer = plain(data);
        Object before = agreed.putIfAbsent(question, answer);
        if (before != null && !before.equals(answer)) {
            throw new IllegalStateException("%s: %s answers otherwise than was answered before, %s"
                    .formatted(question, side, difference("", before, answer)));
        }
    }

    /// The first place where the two are not the same.
    private static String difference(String path, Object before, Object now) {
        if (before instanceof Map<?, ?> one
                && now instanceof Map<?, ?> other
                && one.keySet().equals(other.keySet())) {
            return one.keySet().stream()
                    .filter(key -> !Objects.equals(one.get(key), other.get(key)))
                    .findFirst()
                    .map(key -> difference(path + "/" + key, part(one.get(key)), part(other.get(key))))
                    .orElse("");
        }
        if (before instanceof List<?> one && now instanceof List<?> other && one.size() == other.size()) {
            return IntStream.range(0, one.size())
                    .filter(place -> !one.get(place).equals(other.get(place)))
                    .mapToObj(place -> difference(path + "/" + place, part(one.get(place)), part(other.get(place))))
                    .findFirst()
                    .orElse("");
        }
        return "at %s: %s instead of %s".formatted(path, now, before);
    }

    private static Object part(@Nullable Object part) {
        return part == null ? "nothing" : part;
    }

    /// How many questions were answered.
    int count() {
        return agreed.size();
    }

    static Object plain(JsonNode node) {
        if (node.isArray()) {
            List<Object> elements = new ArrayList<>();
            node.forEach(element -> elements.add(plain(element)));
            return elements.size() == 1 ? elements.getFirst() : elements;
        }
        if (node.isObject()) {
            Map<String, Object> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), plain(field.getValue())));
            return fields.size() == 1 ? fields.values().iterator().next() : fields;
        }
        return node.isNull() ? "null" : text(node.asString());
    }

    private static String text(String value) {
        var id = ID.matcher(value.replace("-", ""));
        if (id.matches()) {
            return id.group(1);
        }
        if (MOMENT.matcher(value).matches()) {
            try {
                return OffsetDateTime.parse(value).toInstant().toString();
            } catch (DateTimeParseException notAMoment) {
                return value;
            }
        }
        return value;
    }

    /// Scalars in an answer, which is what a server has to write.
    static int scalars(JsonNode node) {
        if (node.isValueNode()) {
            return 1;
        }
        int sum = 0;
        for (JsonNode child : node) {
            sum += scalars(child);
        }
        return sum;
    }
}
