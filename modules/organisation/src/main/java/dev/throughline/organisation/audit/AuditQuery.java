package dev.throughline.organisation.audit;

import dev.throughline.platform.changes.ActorKind;
import dev.throughline.platform.changes.ChangeOutcome;
import dev.throughline.platform.graphql.BadInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The filter of the audit log as parameters of an address: `?outcome=REFUSED&from=2026-01-01T00:00:00Z`. A parameter
/// that is given several times means one of its values.
final class AuditQuery {

    private static final Set<String> WORDS = Set.of("action", "nodeKind", "requestId", "actorId", "nodeId");

    private AuditQuery() {}

    static Map<String, Object> filter(Map<String, String[]> parameters) {
        Map<String, Object> filter = new LinkedHashMap<>();
        Map<String, Object> period = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            List<String> given = List.of(values);
            switch (name) {
                case "from" -> period.put("gte", moment(name, given));
                case "until" -> period.put("lt", moment(name, given));
                case "outcome" -> filter.put(name, Map.of("in", known(name, ChangeOutcome.class, given)));
                case "actorKind" -> filter.put(name, Map.of("in", known(name, ActorKind.class, given)));
                default -> {
                    if (!WORDS.contains(name)) {
                        throw new BadInput(
                                name,
                                "There is no parameter \"%s\"; there are action, actorId, actorKind, from, nodeId, nodeKind, outcome, requestId and until."
                                        .formatted(name));
                    }
                    filter.put(name, Map.of("in", given));
                }
            }
        });
        if (!period.isEmpty()) {
            filter.put("at", period);
        }
        return filter;
    }

    private static Instant moment(String name, List<String> given) {
        try {
            return OffsetDateTime.parse(given.getLast()).toInstant();
        } catch (DateTimeException unreadable) {
            throw new BadInput(
                    name, "\"%s\" takes a moment with an offset such as \"2017-01-30T09:00:00Z\".".formatted(name));
        }
    }

    private static <E extends Enum<E>> List<String> known(String name, Class<E> type, List<String> given) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        if (!names.containsAll(given)) {
            throw new BadInput(name, "\"%s\" takes %s.".formatted(name, String.join(", ", names)));
        }
        return given;
    }
}
