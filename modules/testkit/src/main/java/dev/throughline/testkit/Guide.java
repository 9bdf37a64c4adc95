package dev.throughline.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs each document of a guide in order, as the person whom the line above it names, and holds the answer against
/// the one that follows it: `_As pm@uber.example; keep city = addSegment.segment.id_`. With `; in the end` it is
/// asked until it answers that. Commands with such a line are run, too; they find what was kept as `$CITY`.
public final class Guide {

    private static final Pattern DOCUMENT = Pattern.compile(
            "(?:_As (?<who>[^\\s;]+?)(?<notes>;[^\\n]*?)?_\\n)?```(?<kind>graphql|bash)\\n(?<text>.*?)```\\n(?:\\n```json\\n(?<answer>.*?)```)?",
            Pattern.DOTALL);
    private static final Pattern OPERATION =
            Pattern.compile("```graphql\\n((?:query|mutation) (\\w+).*?)```", Pattern.DOTALL);
    private static final Pattern KEPT = Pattern.compile("keep (\\w+) = (\\S+?)(?:;|$)");
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)\\s*:");

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String text;
    private final Reader reader;
    private final @Nullable Shell shell;
    private final Map<String, String> kept = new HashMap<>();

    /// Somebody who follows the guide.
    public interface Reader {
        JsonNode ask(String who, String document, Map<String, String> variables) throws Exception;
    }

    /// Where the guide's commands run, with these variables; gives what they print.
    public interface Shell {
        JsonNode run(String who, String commands, Map<String, String> variables) throws Exception;
    }

    /// A guide without commands that are run.
    public Guide(String text, Reader reader) {
        this(text, reader, null);
    }

    public Guide(String text, Reader reader, @Nullable Shell shell) {
        this.text = text;
        this.reader = reader;
        this.shell = shell;
    }

    /// A guide's documents by the names of their operations, for a test that has more to do in between.
    public static Map<String, String> operations(String text) {
        Map<String, String> operations = new HashMap<>();
        OPERATION.matcher(text).results().forEach(document -> operations.put(document.group(2), document.group(1)));
        return operations;
    }

    /// How many documents there were.
    public long follow() throws Exception {
        long documents = 0;
        Matcher matcher = DOCUMENT.matcher(text);
        while (matcher.find()) {
            boolean graphql = matcher.group("kind").equals("graphql");
            documents += graphql ? 1 : 0;
            if (graphql || matcher.group("who") != null) {
                run(matcher.toMatchResult());
            }
        }
        assertThat(documents)
                .isEqualTo(text.lines().filter("```graphql"::equals).count());
        return documents;
    }

    private void run(MatchResult document) throws Exception {
        String query = document.group("text");
        assertThat(document.group("who")).as("who runs %s", query).isNotNull();
        String notes = document.group("notes") == null ? "" : document.group("notes");
        JsonNode shown =
                document.group("answer") == null ? null : JsonMapper.shared().readTree(document.group("answer"));
        JsonNode answer = answer(document);
        Instant end = Instant.now().plus(notes.contains("in the end") ? PATIENCE : Duration.ZERO);
        while (shown != null && !agrees(shown, answer) && Instant.now().isBefore(end)) {
            Thread.sleep(100);
            answer = answer(document);
        }
        if (shown != null) {
            assertThat(agrees(shown, answer))
                    .as("%s\nsays\n%s\nand not\n%s", query, answer, shown)
                    .isTrue();
        } else {
            assertThat(answer.has("errors")).as("%s: %s", query, answer).isFalse();
        }
        if (!notes.contains("refused")) {
            for (JsonNode errors : answer.findValues("userErrors")) {
                assertThat(errors).as("%s: %s", query, answer).isEmpty();
            }
        }
        for (MatchResult keep : KEPT.matcher(notes).results().toList()) {
            kept.put(keep.group(1), at(answer, keep.group(2)));
        }
    }

    private JsonNode answer(MatchResult document) throws Exception {
        String query = document.group("text");
        Map<String, String> variables = new HashMap<>();
        if (document.group("kind").equals("bash")) {
            kept.forEach((name, value) -> variables.put(name.toUpperCase(Locale.ROOT), value));
            assertThat(shell).as("a shell for %s", query).isNotNull();
            return Objects.requireNonNull(shell).run(document.group("who"), query, variables);
        }
        VARIABLE.matcher(query).results().map(variable -> variable.group(1)).forEach(name -> {
            if (kept.containsKey(name)) {
                variables.put(name, kept.get(name));
            }
        });
        return reader.ask(document.group("who"), query, variables);
    }

    private static String at(JsonNode answer, String path) {
        return answer.at((answer.has("data") ? "/data/" : "/")
                        + path.replaceAll("[.\\[]", "/").replace("]", ""))
                .asString();
    }

    /// Each field that the guide shows is in the answer; an ellipsis stands for what differs each time.
    private static boolean agrees(JsonNode shown, JsonNode answer) {
        if (shown.isString() && shown.asString().equals("…")) {
            return answer.isString() && !answer.asString().isEmpty();
        }
        if (shown.isObject()) {
            return answer.isObject()
                    && shown.properties().stream()
                            .allMatch(field ->
                                    answer.has(field.getKey()) && agrees(field.getValue(), answer.get(field.getKey())));
        }
        if (!shown.isArray()) {
            return shown.equals(answer);
        }
        boolean same = shown.size() == answer.size();
        for (int i = 0; same && i < shown.size(); i++) {
            same = agrees(shown.get(i), answer.get(i));
        }
        return same;
    }
}
