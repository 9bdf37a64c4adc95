package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the documents point to is there, and what is there, they name. Needs neither a database nor a context.
class DocumentsTests {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Set<String> PASSED_BY = Set.of("target", ".git", ".throughline", "node_modules");

    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$|`[^`\n]*`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)|(?:src|href)=\"([^\"]+)\"");
    private static final Pattern ELSEWHERE = Pattern.compile("^[a-z]+:.*");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+)$");
    private static final Pattern MODULE = Pattern.compile("<module>modules/([^<]+)</module>");

    static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        collect(ROOT, documents);
        return documents;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void pointsOnlyToWhatIsThere(Path document) throws IOException {
        assertThat(broken(document, Files.readString(document))).isEmpty();
    }

    @Test
    void noticesABrokenLink() throws IOException {
        Path document = ROOT.resolve("docs/map.md");
        String text = "[a](states.md) [b](gone.md) [c](map.md#the-modules) [d](#nowhere) [e](https://example.org/gone)";
        assertThat(broken(document, text + " `[f](code.md)` <img src=\"images/gone.svg\">"))
                .containsExactly("gone.md", "#nowhere", "images/gone.svg");
    }

    @Test
    void theMapHasAParagraphForEachModule() throws IOException {
        String map = Files.readString(ROOT.resolve("docs/map.md"));
        assertThat(modules())
                .isNotEmpty()
                .allSatisfy(module -> assertThat(map).containsPattern("\n### " + module + "\n\n[A-Z]"));
    }

    @Test
    void theReadmeListsEachModule() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        assertThat(modules())
                .allSatisfy(module -> assertThat(readme).contains("| [" + module + "](docs/map.md#" + module + ") |"));
    }

    @Test
    void theReadmeAsksWhatTheDemoAsks() throws IOException {
        String query = Files.readString(ROOT.resolve("modules/local/src/main/resources/demo/line.graphql"));
        assertThat(Files.readString(ROOT.resolve("README.md"))).contains("```graphql\n" + query.strip() + "\n```");
    }

    @Test
    void theListOfDecisionsIsComplete() throws IOException {
        Path decisions = ROOT.resolve("docs/adr");
        String list = Files.readString(decisions.resolve("README.md"));
        try (Stream<Path> files = Files.list(decisions)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("README.md")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(list).contains("](" + name + ")"));
        }
    }

    private static void collect(Path directory, List<Path> documents) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path entry : entries.sorted().toList()) {
                String name = entry.getFileName().toString();
                if (Files.isDirectory(entry) && !PASSED_BY.contains(name)) {
                    collect(entry, documents);
                } else if (name.endsWith(".md")) {
                    documents.add(entry);
                }
            }
        }
    }

    private static List<String> modules() throws IOException {
        return MODULE.matcher(Files.readString(ROOT.resolve("pom.xml")))
                .results()
                .map(module -> module.group(1))
                .toList();
    }

    private static List<String> broken(Path document, String text) throws IOException {
        List<String> broken = new ArrayList<>();
        Matcher links = LINK.matcher(CODE.matcher(text).replaceAll(""));
        while (links.find()) {
            String link = links.group(1) == null ? links.group(2) : links.group(1);
            if (!ELSEWHERE.matcher(link).matches() && !leadsSomewhere(document, link)) {
                broken.add(link);
            }
        }
        return broken;
    }

    private static boolean leadsSomewhere(Path document, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
        if (!Files.exists(target)) {
            return false;
        }
        return parts.length == 1 || anchors(target).contains(parts[1]);
    }

    /// As GitHub and GitLab write them.
    private static Set<String> anchors(Path document) throws IOException {
        return HEADING.matcher(CODE.matcher(Files.readString(document)).replaceAll(""))
                .results()
                .map(heading -> heading.group(1)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
