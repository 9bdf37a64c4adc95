package dev.throughline.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Ends a server whose owner was killed without a chance to end it: a shell that notices the end of its input, which
/// the operating system closes with this process, however that goes.
final class Watchdog implements AutoCloseable {

    private static final Path SHELL = Path.of("/bin/sh");
    private static final Path OWN_SESSION = Path.of("/usr/bin/setsid");
    private static final String SCRIPT = """
            trap '' HUP INT TERM
            read -r never
            for second in 1 2 3; do
              [ -f "$1" ] && kill -s "$2" "$(head -n 1 "$1")"
              sleep 1
            done
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Set<Watchdog> ON_DUTY = ConcurrentHashMap.newKeySet();

    private final @Nullable Process shell;

    private Watchdog(@Nullable Process shell) {
        this.shell = shell;
    }

    /// Watches from now on over whatever process the first line of the file names, once it is there; where possible
    /// from a session of its own, to survive what ends everything in the terminal.
    static Watchdog over(Path pidFile, String signal) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(OWN_SESSION)) {
            command.add(OWN_SESSION.toString());
        }
        command.addAll(List.of(SHELL.toString(), "-c", SCRIPT, "watchdog", pidFile.toString(), signal));
        try {
            var watchdog = new Watchdog(
                    Files.isExecutable(SHELL)
                            ? new ProcessBuilder(command)
                                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                                    .start()
                            : null);
            ON_DUTY.add(watchdog);
            return watchdog;
        } catch (IOException failure) {
            throw new IllegalStateException("No watchdog could be started: " + failure.getMessage(), failure);
        }
    }

    /// Ends what an earlier owner left behind; the caller makes sure that this owner is gone.
    static void endOrphan(Path pidFile, String command) {
        pid(pidFile)
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info().command().orElse("").endsWith(command))
                .ifPresent(Watchdog::end);
    }

    static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        } catch (CompletionException tooLate) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static Optional<Long> pid(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().map(String::strip).map(Long::valueOf);
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        ON_DUTY.remove(this);
        if (shell != null) {
            shell.destroyForcibly();
        }
    }
}
