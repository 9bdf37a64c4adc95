package dev.throughline.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Guide;
import dev.throughline.testkit.ModuleTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the guide to a dashboard says is what the demo answers.
@ModuleTest
class GuideTests {

    private static final Path GUIDE = Path.of("../../docs/guides/dashboard.md");
    private static final Path README = Path.of("../../README.md");

    private final Actors actors;

    @TempDir
    Path journals;

    GuideTests(Actors actors) {
        this.actors = actors;
    }

    @Test
    void answersAsTheGuideSays() throws Exception {
        var demo = new LoadedDemo(actors, journals);
        assertThat(new Guide(Files.readString(GUIDE), demo::ask).follow()).isGreaterThan(20);
    }

    @Test
    void showsTheLineAndTheCommandsThatLocalPrints() throws IOException {
        assertThat(Files.readString(GUIDE))
                .contains("```bash\n" + Console.commands("http://localhost:8080", "http://localhost:8180") + "```\n")
                .contains("```graphql\n" + Demo.LINE + "```\n");
        assertThat(Files.readString(README)).contains("```graphql\n" + Demo.LINE + "```\n");
    }
}
