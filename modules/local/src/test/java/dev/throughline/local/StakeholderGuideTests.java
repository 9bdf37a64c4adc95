package dev.throughline.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Guide;
import dev.throughline.testkit.ModuleTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the guide to requests and promises says is what the demo answers.
@ModuleTest
class StakeholderGuideTests {

    private static final Path GUIDE = Path.of("../../docs/guides/stakeholders.md");

    private final Actors actors;

    @TempDir
    Path journals;

    @TempDir
    Path directory;

    StakeholderGuideTests(Actors actors) {
        this.actors = actors;
    }

    @Test
    void answersAsTheGuideSays() throws Exception {
        var demo = new LoadedDemo(actors, journals);
        var terminal = new Terminal(actors.endpoint(), directory);
        Guide.Shell shell = (who, commands, variables) -> terminal.run(demo.token(who), commands, variables);
        assertThat(new Guide(Files.readString(GUIDE), demo::ask, shell).follow())
                .isGreaterThan(8);
    }
}
