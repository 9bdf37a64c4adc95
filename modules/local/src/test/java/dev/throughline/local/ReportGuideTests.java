package dev.throughline.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Guide;
import dev.throughline.testkit.ModuleTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the guide to the reports asks of a generated year is answered.
@ModuleTest
class ReportGuideTests {

    private static final Path GUIDE = Path.of("../../docs/guides/reports.md");

    private final Actors actors;

    @TempDir
    Path journals;

    ReportGuideTests(Actors actors) {
        this.actors = actors;
    }

    @Test
    void answersAsTheGuideSays() throws Exception {
        var demo = new LoadedDemo(actors, journals, List.of(DemoOrganisation.generated()));
        assertThat(new Guide(Files.readString(GUIDE), demo::ask).follow()).isGreaterThan(10);
    }
}
