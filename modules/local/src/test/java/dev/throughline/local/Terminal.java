package dev.throughline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs the commands that a guide shows, against the product of the test.
record Terminal(URI api, Path directory) {

    private static final String SHOWN = "http://localhost:8080";

    JsonNode run(@Nullable String token, String commands, Map<String, String> variables)
            throws IOException, InterruptedException {
        var bash = new ProcessBuilder(
                "bash", "-eu", "-o", "pipefail", "-c", commands.replace(SHOWN, "http://" + api.getAuthority()));
        bash.directory(directory.toFile());
        bash.environment().putAll(variables);
        bash.environment().put("no_proxy", "localhost");
        if (token != null) {
            bash.environment().put("TOKEN", token);
        }
        Path errors = directory.resolve("errors.txt");
        Process process = bash.redirectError(errors.toFile()).start();
        String printed;
        try (var output = process.inputReader()) {
            printed = output.readAllAsString();
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(commands).isTrue();
        assertThat(process.exitValue()).as("%s: %s", commands, printed).isZero();
        return JsonMapper.shared().readTree(printed.isBlank() ? "{}" : printed);
    }
}
