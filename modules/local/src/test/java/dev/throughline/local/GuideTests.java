package dev.throughline.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actors;
import dev.throughline.testkit.ModuleTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs each document of the guide in order, as the person whom the comment above it names, and holds the answer
/// against the one that follows it: `<!-- as pm@uber.example; keep city = addSegment.segment.id -->`.
@ModuleTest
class GuideTests {

    private static final Path GUIDE = Path.of("../../docs/guides/dashboard.md");
    private static final Path README = Path.of("../../README.md");
    private static final Pattern DOCUMENT = Pattern.compile(
            "(?:<!-- as (?<who>\\S+?)(?<notes>;.*?)? -->\\n)?```graphql\\n(?<text>.*?)```\\n(?:\\n```json\\n(?<answer>.*?)```)?",
            Pattern.DOTALL);
    private static final Pattern KEPT = Pattern.compile("keep (\\w+) = (\\S+?)(?:;|$)");
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)\\s*:");

    private final Actors actors;
    private final Map<String, String> kept = new HashMap<>();

    @TempDir
    Path journals;

    GuideTests(Actors actors) {
        this.actors = actors;
    }

    @Test
    void answersAsTheGuideSays() throws Exception {
        String guide = Files.readString(GUIDE);
        var demo = new LoadedDemo(actors, journals);
        long documents = 0;
        Matcher matcher = DOCUMENT.matcher(guide);
        while (matcher.find()) {
            documents++;
            run(demo, matcher.toMatchResult());
        }
        assertThat(documents)
                .isEqualTo(guide.lines().filter("```graphql"::equals).count())
                .isGreaterThan(20);
    }

    @Test
    void showsTheLineAndTheCommandsThatLocalPrints() throws IOException {
        assertThat(Files.readString(GUIDE))
                .contains("```bash\n" + Console.commands("http://localhost:8080", "http://localhost:8180") + "```\n")
                .contains("```graphql\n" + Demo.LINE + "```\n");
        assertThat(Files.readString(README)).contains("```graphql\n" + Demo.LINE + "```\n");
    }

    private void run(LoadedDemo demo, MatchResult document) throws IOException, InterruptedException {
        String text = document.group("text");
        assertThat(document.group("who")).as("who runs %s", text).isNotNull();
        Map<String, String> variables = new HashMap<>();
        VARIABLE.matcher(text).results().map(variable -> variable.group(1)).forEach(name -> {
            if (kept.containsKey(name)) {
                variables.put(name, kept.get(name));
            }
        });
        JsonNode answer = demo.ask(document.group("who"), text, variables);
        String notes = document.group("notes") == null ? "" : document.group("notes");
        if (document.group("answer") != null) {
            JsonNode shown = JsonMapper.shared().readTree(document.group("answer"));
            assertThat(agrees(shown, answer))
                    .as("%s\nsays\n%s\nand not\n%s", text, answer, shown)
                    .isTrue();
        } else {
            assertThat(answer.has("errors")).as("%s: %s", text, answer).isFalse();
        }
        if (!notes.contains("refused")) {
            answer.findValues("userErrors")
                    .forEach(errors ->
                            assertThat(errors).as("%s: %s", text, answer).isEmpty());
        }
        KEPT.matcher(notes)
                .results()
                .forEach(keep -> kept.put(
                        keep.group(1),
                        answer.at("/data/"
                                        + keep.group(2)
                                                .replaceAll("[.\\[]", "/")
                                                .replace("]", ""))
                                .asString()));
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
