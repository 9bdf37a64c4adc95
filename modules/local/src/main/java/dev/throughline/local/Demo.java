package dev.throughline.local;

import dev.throughline.servers.Keycloak;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Fills a new installation through the same door as everybody else: the API, with tokens from Keycloak.
final class Demo {

    /// The line from the vision to the target conditions, and how far each city is.
    static final String LINE = Resource.text("demo/line.graphql");

    private static final String TODAY = "today";
    private static final String NOW = "now";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI api;
    private final Login login;
    private final DemoOrganisation organisation;
    private final DemoJournal journal;
    private final DemoCalendar calendar;
    private final Map<String, String> roles = new HashMap<>();

    Demo(
            HttpClient http,
            URI api,
            Login login,
            DemoOrganisation organisation,
            DemoJournal journal,
            DemoCalendar calendar) {
        this.http = http;
        this.api = api;
        this.login = login;
        this.organisation = organisation;
        this.journal = journal;
        this.calendar = calendar;
    }

    static int load(URI api, Keycloak keycloak, Path journals, DemoCalendar calendar)
            throws IOException, InterruptedException {
        int steps = 0;
        try (var http = HttpClient.newBuilder().connectTimeout(LIMIT).build()) {
            var login = new KeycloakLogin(http, keycloak.issuer(Keycloak.REALM));
            for (DemoOrganisation organisation : DemoOrganisation.all()) {
                var journal = new DemoJournal(journals.resolve(organisation.alias()));
                steps += new Demo(http, api, login, organisation, journal, calendar).load();
            }
        }
        return steps;
    }

    /// Runs what was not run before, and says how much that was.
    int load() throws IOException, InterruptedException {
        if (journal.ended()) {
            return 0;
        }
        int steps = 0;
        for (DemoStep step : organisation.steps()) {
            if (journal.id(step.name()) == null) {
                journal.add(step.name(), run(step));
                steps++;
            }
        }
        journal.end();
        return steps;
    }

    private String run(DemoStep step) throws IOException, InterruptedException {
        if (step.turnsTheCalendar()) {
            calendar.turn(organisation.id());
            return step.name();
        }
        Map<String, Object> input = new LinkedHashMap<>();
        for (var field : step.input().entrySet()) {
            input.put(field.getKey(), filled(field.getValue()));
        }
        boolean founding = step.as().equals("operator");
        JsonNode result = ask(
                        organisation.username(step),
                        founding ? null : key(step),
                        step.document(),
                        Map.of("input", input))
                .path("result");
        JsonNode errors = result.path("userErrors");
        boolean founded = founding && errors.path(0).path("code").asString("").equals("TAKEN");
        if (!errors.isEmpty() && !founded) {
            throw new IllegalStateException("the demo's step \"%s\" for %s was refused: %s"
                    .formatted(step.name(), organisation.alias(), errors));
        }
        return founding ? organisation.id() : result.path("made").path("id").asString();
    }

    /// Where the answer to a step was lost, its key gives the same answer again.
    private String key(DemoStep step) {
        return "demo " + organisation.alias() + " " + step.name();
    }

    /// Puts ids in the place of names.
    private Object filled(Object value) throws IOException, InterruptedException {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> filled = new LinkedHashMap<>();
            for (var entry : map.entrySet()) {
                filled.put(String.valueOf(entry.getKey()), filled(Objects.requireNonNull(entry.getValue())));
            }
            return filled;
        }
        if (value instanceof List<?> list) {
            List<Object> filled = new ArrayList<>();
            for (Object element : list) {
                filled.add(filled(element));
            }
            return filled;
        }
        return value instanceof String text && text.startsWith("${")
                ? named(text.substring(2, text.length() - 1))
                : value;
    }

    private String named(String name) throws IOException, InterruptedException {
        String id = switch (name) {
            case "organisation" -> organisation.id();
            case "alias" -> organisation.alias();
            default ->
                name.startsWith(TODAY)
                        ? day(name.substring(TODAY.length()))
                        : name.startsWith(NOW)
                                ? moment(name.substring(NOW.length()))
                                : journal.id(name) == null ? roles().get(name) : journal.id(name);
        };
        return Objects.requireNonNull(id, () -> "The demo has no " + name);
    }

    /// So many days from this moment.
    private static String moment(String away) {
        return Instant.now()
                .plus(Duration.ofDays(away.isEmpty() ? 0 : Integer.parseInt(away)))
                .toString();
    }

    /// So many days from today.
    private static String day(String away) {
        return LocalDate.now(ZoneOffset.UTC)
                .plusDays(away.isEmpty() ? 0 : Integer.parseInt(away))
                .toString();
    }

    private Map<String, String> roles() throws IOException, InterruptedException {
        if (roles.isEmpty()) {
            ask("admin@" + organisation.domain(), null, "{ roles(first: 50) { nodes { id level } } }", Map.of())
                    .path("roles")
                    .path("nodes")
                    .forEach(role -> roles.put(
                            role.path("level").asString(), role.path("id").asString()));
        }
        return roles;
    }

    private JsonNode ask(String username, @Nullable String key, String document, Map<String, ?> variables)
            throws IOException, InterruptedException {
        JsonNode answer = answer(username, key, document, variables);
        if (!answer.has("data") || answer.has("errors")) {
            throw new IllegalStateException(
                    "the API answered to %s of %s: %s".formatted(username, organisation.alias(), answer));
        }
        return answer.path("data");
    }

    JsonNode answer(String username, @Nullable String key, String document, Map<String, ?> variables)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(api.resolve("/graphql"))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + login.token(username))
                .header("X-Organisation", organisation.alias())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        JsonMapper.shared().writeValueAsString(Map.of("query", document, "variables", variables))));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return JsonMapper.shared()
                .readTree(http.send(request.build(), BodyHandlers.ofString()).body());
    }
}
