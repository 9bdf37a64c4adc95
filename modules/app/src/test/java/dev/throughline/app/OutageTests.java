package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.servers.Port;
import dev.throughline.servers.PostgreSql;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The product while its database goes away and comes back.
class OutageTests {

    private static final String DATABASE = "throughline";
    private static final String ORGANISATION = "0b6e1c3a-5d4f-4a7b-8c21-0000000000aa";
    private static final String QUESTION = "{ viewer { name } }";
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration BACK = Duration.ofSeconds(5);

    @Test
    void saysSoWhileTheDatabaseIsAwayAndRecoversByItself(@TempDir Path directory) throws Exception {
        int port = Port.free().number();
        PostgreSql database = PostgreSql.in(directory, port);
        database.prepare(DATABASE);
        try (Node product = Node.on(database.url(DATABASE))) {
            Actor admin = product.founded(ORGANISATION);
            assertThat(admin.ask(QUESTION).text("viewer.name")).isEqualTo("Admin");
            Actor stranger = product.person("stranger", ORGANISATION);
            assertThat(product.health("readiness")).isEqualTo(200);

            database.close();
            unavailable(admin.ask(QUESTION), 503);
            soon(() -> unavailable(admin.ask(QUESTION), 503));
            soon(() -> unavailable(stranger.ask(QUESTION), 503));
            soon(() -> unavailable(draft(admin), 503));
            assertThat(product.health("readiness")).isEqualTo(503);
            assertThat(product.health("liveness")).isEqualTo(200);

            database = PostgreSql.in(directory, port);
            Instant limit = Instant.now().plus(BACK);
            while (admin.ask(QUESTION).status() != 200 && Instant.now().isBefore(limit)) {
                Thread.sleep(100);
            }
            assertThat(admin.ask(QUESTION).text("viewer.name")).isEqualTo("Admin");
            assertThat(product.health("readiness")).isEqualTo(200);
            assertThat(admin.ask("{ businessLines { nodes { id } } }").<Object>list("businessLines.nodes"))
                    .isEmpty();
        } finally {
            database.close();
        }
    }

    private static Answer draft(Actor admin) {
        return admin.mutate("addBusinessLine", Map.of("name", "Lost", "kind", "BUSINESS_LINE"), "businessLine", "id");
    }

    private static void unavailable(Answer answer, int status) {
        assertThat(answer.failed("UNAVAILABLE").status()).as(answer.body()).isEqualTo(status);
    }

    private static void soon(Runnable work) {
        Instant start = Instant.now();
        work.run();
        assertThat(Duration.between(start, Instant.now())).isLessThan(SOON);
    }
}
