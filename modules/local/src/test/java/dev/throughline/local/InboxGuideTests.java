package dev.throughline.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Guide;
import dev.throughline.testkit.ModuleTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the guide to the inbox says is what the demo answers.
@ModuleTest
class InboxGuideTests {

    private static final Path GUIDE = Path.of("../../docs/guides/inbox.md");

    private final Actors actors;

    @TempDir
    Path journals;

    InboxGuideTests(Actors actors) {
        this.actors = actors;
    }

    @Test
    void answersAsTheGuideSays() throws Exception {
        var demo = new LoadedDemo(actors, journals);
        assertThat(new Guide(Files.readString(GUIDE), demo::ask).follow()).isGreaterThan(5);
    }
}
