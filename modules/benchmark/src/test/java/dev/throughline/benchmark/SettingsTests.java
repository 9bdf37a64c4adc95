package dev.throughline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTests {

    private static final Path ROOT = Path.of("/project");

    @Test
    void measureFiveLaunchesIntoTheDocumentationUnlessToldOtherwise() {
        Settings settings = Settings.of(ROOT, List.of());
        assertThat(settings.launches()).isEqualTo(5);
        assertThat(settings.output()).isEqualTo(ROOT.resolve("docs/benchmarks"));
        assertThat(settings.parts()).containsExactly(Part.COMPARISON);
        assertThat(settings.lenient()).isFalse();
    }

    @Test
    void areTakenFromTheCommandLine() {
        Settings settings = Settings.of(ROOT, List.of("--launches=2", "--organisations=500", "--output=target/here"));
        assertThat(settings.launches()).isEqualTo(2);
        assertThat(settings.organisations()).isEqualTo(500);
        assertThat(settings.output()).isEqualTo(ROOT.resolve("target/here"));
    }

    @Test
    void nameTheParts() {
        Settings settings = Settings.of(ROOT, List.of("--growth", "--largest=1024"));
        assertThat(settings.parts()).containsExactly(Part.GROWTH);
        assertThat(settings.largest()).isEqualTo(1024);
        assertThat(Settings.of(ROOT, List.of("--growth", "--comparison")).parts())
                .containsExactly(Part.COMPARISON, Part.GROWTH);
    }

    @Test
    void refuseWhatTheyDoNotKnow() {
        assertThatThrownBy(() -> Settings.of(ROOT, List.of("--lunches=2"))).hasMessageContaining("--launches");
        assertThatThrownBy(() -> Settings.of(ROOT, List.of("--fast"))).hasMessageContaining("--fast is unknown");
        assertThatThrownBy(() -> Settings.of(ROOT, List.of("--largest=64"))).hasMessageContaining("256");
        assertThatThrownBy(() -> Settings.of(ROOT, List.of("--seconds=some"))).hasMessageContaining("--seconds");
    }
}
