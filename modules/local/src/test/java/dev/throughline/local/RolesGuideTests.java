package dev.throughline.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Guide;
import dev.throughline.testkit.ModuleTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the guide to roles says is what the demo answers.
@ModuleTest
class RolesGuideTests {

    private static final Path GUIDE = Path.of("../../docs/guides/roles.md");

    private final Actors actors;

    @TempDir
    Path journals;

    @TempDir
    Path directory;

    RolesGuideTests(Actors actors) {
        this.actors = actors;
    }

    @Test
    void answersAsTheGuideSays() throws Exception {
        var demo = new LoadedDemo(actors, journals);
        var terminal = new Terminal(actors.endpoint(), directory);
        String end = Instant.now().plus(Duration.ofDays(90)).toString();
        Guide.Reader reader = (who, document, variables) -> {
            Map<String, String> all = new HashMap<>(variables);
            all.put("end", end);
            return demo.ask(who, document, all);
        };
        Guide.Shell shell = (who, commands, variables) -> terminal.run(demo.token(who), commands, variables);
        assertThat(new Guide(Files.readString(GUIDE), reader, shell).follow()).isGreaterThan(25);
    }
}
