package dev.throughline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTests {

    @Test
    void worksWithoutAnyArgument() {
        assertThat(settings()).isEqualTo(new Settings(Path.of("."), 8080, 8180, 5480, false, List.of()));
    }

    @Test
    void theCommandLineWinsOverTheEnvironment() {
        Settings settings = Settings.of(
                List.of("--api-port=8081", "--fresh"),
                Map.of("THROUGHLINE_API_PORT", "8082", "THROUGHLINE_POSTGRES_PORT", "5481"),
                Path.of("."));
        assertThat(settings).isEqualTo(new Settings(Path.of("."), 8081, 8180, 5481, true, List.of()));
    }

    @Test
    void passesTheApisOwnPropertiesOn() {
        assertThat(settings("--logging.level.root=debug").passedOn()).containsExactly("--logging.level.root=debug");
    }

    @Test
    void refusesWhatItDoesNotKnowInOneSentence() {
        assertThatIllegalStateException()
                .isThrownBy(() -> settings("--frsh"))
                .withMessage("unknown argument --frsh; known are --fresh, --api-port, --keycloak-port,"
                        + " --postgres-port and the API's own properties.");
        assertThatIllegalStateException()
                .isThrownBy(() -> settings("--api-port=80800"))
                .withMessage("--api-port needs a port from 1 to 65535, not \"80800\".");
    }

    private static Settings settings(String... arguments) {
        return Settings.of(List.of(arguments), Map.of(), Path.of("."));
    }
}
