package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.throughline.servers.Port;
import dev.throughline.servers.PostgreSql;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What many clients were told while PostgreSQL was killed under them, held against what is there afterwards.
class HistoryTests {

    private static final String ORGANISATION = "0b6e1c3a-5d4f-4a7b-8c21-0000000000ac";
    private static final String DATABASE = "throughline";
    private static final int CLIENTS = 6;
    private static final int KILLS = 3;
    private static final long BETWEEN_KILLS = 2_500;

    private final AtomicBoolean over = new AtomicBoolean();
    private final Queue<String> added = new ConcurrentLinkedQueue<>();
    private final Queue<String> changed = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    @Test
    void losesNothingThatWasAcknowledgedAndDoesNothingTwice(@TempDir Path directory) throws Exception {
        int port = Port.free().number();
        PostgreSql database = PostgreSql.in(directory, port);
        database.prepare(DATABASE);
        try (Node product = Node.on(database.url(DATABASE), "--throughline.limits.rate.points=100000000");
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Actor admin = product.founded(ORGANISATION);
            String shared = admin.mutate("addBusinessLine", line("Shared"), "businessLine", "id")
                    .id();
            List<Future<?>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                String name = "Client " + client;
                clients.add(people.submit(() -> work(admin, shared, name)));
            }
            for (int kill = 0; kill < KILLS; kill++) {
                Thread.sleep(BETWEEN_KILLS);
                kill(directory);
                database = PostgreSql.in(directory, port);
            }
            Thread.sleep(BETWEEN_KILLS);
            over.set(true);
            for (Future<?> client : clients) {
                client.get();
            }
            assertThat(added).hasSizeGreaterThan(CLIENTS);
            assertThat(new HashSet<>(failures))
                    .as("how it failed meanwhile")
                    .isSubsetOf(Set.of("UNAVAILABLE", "CHANGE_STORED", "CONFLICT", "TIMEOUT"));
            assertThat(failures).as("it failed meanwhile").isNotEmpty();
            assertThat(names(admin)).containsExactlyInAnyOrderElementsOf(added);
            Answer kept = admin.ask(
                    "query ($id: ID!) { node(id: $id) { version history(first: 1) { totalCount } } }",
                    Map.of("id", shared));
            assertThat(kept.<Integer>get("node.version")).isEqualTo(1 + changed.size());
            assertThat(kept.<Integer>get("node.history.totalCount")).isEqualTo(1 + changed.size());
        } finally {
            database.close();
        }
    }

    /// Sends each piece of work under a key of its own until it is told that it is done.
    private void work(Actor actor, String shared, String name) {
        for (int turn = 0; !over.get(); turn++) {
            String line = name + ", " + turn;
            insist(actor.with("Idempotency-Key", "add " + line), "addBusinessLine", line(line));
            added.add(line);
            insist(
                    actor.with("Idempotency-Key", "change " + line),
                    "changeBusinessLine",
                    Map.of("id", shared, "description", line));
            changed.add(line);
        }
    }

    private void insist(Actor actor, String mutation, Map<String, ?> input) {
        Answer answer = actor.mutate(mutation, input, "businessLine", "id");
        while (!answer.errors().isEmpty()) {
            failures.addAll(JsonPath.<List<String>>read(answer.body(), "$.errors[*].extensions.code"));
            pause();
            answer = actor.mutate(mutation, input, "businessLine", "id");
        }
        answer.accepted();
    }

    private static Map<String, String> line(String name) {
        return Map.of("name", name, "kind", "BUSINESS_LINE");
    }

    private static List<String> names(Actor admin) {
        List<String> names = new ArrayList<>();
        String after = null;
        do {
            Answer page = admin.ask(
                    "query ($after: String) { businessLines(first: 100, after: $after, filter: {name: {contains: \"Client\"}}) { nodes { name } pageInfo { hasNextPage endCursor } } }",
                    after == null ? Map.of() : Map.of("after", after));
            names.addAll(page.list("businessLines.nodes[*].name"));
            after = Boolean.TRUE.equals(page.get("businessLines.pageInfo.hasNextPage"))
                    ? page.text("businessLines.pageInfo.endCursor")
                    : null;
        } while (after != null);
        return names;
    }

    /// As a power cut does: no process of it writes or says another word.
    private static void kill(Path directory) throws IOException, InterruptedException {
        long pid = Long.parseLong(Files.readAllLines(directory.resolve("postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(server.descendants().toList());
        all.add(server);
        all.forEach(ProcessHandle::destroyForcibly);
        while (all.stream().anyMatch(ProcessHandle::isAlive)) {
            Thread.sleep(10);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
