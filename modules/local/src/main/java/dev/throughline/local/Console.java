package dev.throughline.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// All that is said to the person at the terminal.
final class Console {

    private static final int REMINDER_SECONDS = 5;
    private static final List<String> LEVELS =
            List.of("admin", "cpo", "vp", "pm", "team-member", "stakeholder", "sales");

    private final PrintStream out;
    private final long start = System.nanoTime();
    private final Set<String> pending = new ConcurrentSkipListSet<>();
    private boolean lastWordSaid;

    Console(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
    }

    synchronized void sayGoodbye() {
        if (!lastWordSaid) {
            lastWordSaid = true;
            out.println("\nThroughline ends.");
        }
    }

    synchronized void refuse(Throwable why) {
        if (!lastWordSaid) {
            lastWordSaid = true;
            String message = why.getMessage();
            out.println("\nThroughline did not start: " + (message == null ? why.toString() : message) + "\n");
        }
    }

    /// Says from time to time what is still being waited for.
    Future<?> remind() {
        return Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().factory())
                .scheduleAtFixedRate(
                        () -> {
                            if (!pending.isEmpty()) {
                                out.println(
                                        "  %3d s  waiting for %s".formatted(seconds(), String.join(" and ", pending)));
                            }
                        },
                        REMINDER_SECONDS,
                        REMINDER_SECONDS,
                        TimeUnit.SECONDS);
    }

    /// Starts in the background and says when it is done.
    <T> CompletableFuture<T> step(String name, Callable<T> work) {
        pending.add(name);
        var result = new CompletableFuture<T>();
        Thread.startVirtualThread(() -> {
            try {
                T value = work.call();
                pending.remove(name);
                out.println("  %3d s  %s is ready".formatted(seconds(), name));
                result.complete(value);
            } catch (Exception failure) {
                pending.remove(name);
                result.completeExceptionally(failure);
            }
        });
        return result;
    }

    private long seconds() {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }

    void ready(Settings settings, String keycloak) {
        out.print("""

                Throughline is ready. Ctrl-C ends it; the data stays, --fresh throws it away.

                  GraphiQL   %1$s/graphiql
                  API        %1$s/graphql
                  Keycloak   %2$s/admin   (admin, admin)
                  Logs       %3$s

                Demo users, all with the password "throughline":

                """.formatted(settings.apiUrl(), keycloak, settings.logs()));
        row("", "Uber drivers", "NY State of Health");
        LEVELS.forEach(level -> row(level, level + "@uber.example", level + "@nystateofhealth.example"));
        row("", "Product Kata", "");
        row("", "pm@productkata.example", "and the other levels there");
        row("", "Sales already promised it", "");
        row("", "sales@salespromised.example", "and the other levels there");
        row("", "A generated year", "");
        row("", "cpo@generatedyear.example", "and the other levels there");
        row("of both", "both@throughline.example", "with the header X-Organisation: uber, or ny-state-of-health");
        row("of none", "nobody@throughline.example", "");
        out.println();
        out.println("A token, and the line from the vision to what the teams measure:");
        out.println();
        commands(settings.apiUrl(), keycloak).lines().forEach(line -> out.println(line.isEmpty() ? "" : "  " + line));
        out.println();
        out.flush();
    }

    /// To be pasted into bash; the guides show the same.
    static String commands(String api, String keycloak) {
        return """
                TOKEN=$(curl -s %2$s/realms/throughline/protocol/openid-connect/token \\
                  -d grant_type=password -d client_id=throughline-cli \\
                  -d username=cpo@uber.example -d password=throughline | sed 's/.*"access_token":"\\([^"]*\\).*/\\1/')

                echo '{"query": "%3$s"}' | curl -s %1$s/graphql -d @- \\
                  -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json"
                """.formatted(api, keycloak, Demo.LINE.strip());
    }

    private void row(String level, String uber, String health) {
        out.println("  %-12s %-27s %s".formatted(level, uber, health).stripTrailing());
    }
}
