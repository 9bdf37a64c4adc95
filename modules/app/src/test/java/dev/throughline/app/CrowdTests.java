package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.Database;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/// How much of one organisation runs at once, and for how long one operation does.
@ModuleTest
@TestPropertySource(properties = {"throughline.limits.rate.at-once=2", "throughline.limits.time.mutation=3s"})
class CrowdTests {

    private final TestOrganisation organisation;
    private final TestOrganisation neighbour;

    CrowdTests(Actors actors) {
        this.organisation = actors.organisation();
        this.neighbour = actors.organisation();
    }

    @Test
    void refusesOneMoreThanMayRunAtOnce() throws Exception {
        Actor admin = organisation.admin();
        String team = organisation.team("Kept", organisation.line("Line"));
        admin.ask("{ viewer { name } }");
        try (var people = Executors.newVirtualThreadPerTaskExecutor();
                Connection holder = Database.owner()) {
            hold(holder);
            List<Future<Answer>> waiting = List.of(
                    people.submit(() -> rename(admin, team, "A")), people.submit(() -> rename(admin, team, "B")));
            Thread.sleep(700);
            Answer refused = admin.ask("{ viewer { name } }").failed("RATE_LIMITED");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.body()).contains("Your organisation has 2 operations running");
            assertThat(neighbour.admin().ask("{ viewer { name } }").status()).isEqualTo(200);
            for (Future<Answer> each : waiting) {
                each.get().failed("CONFLICT");
            }
        }
        assertThat(admin.ask("{ viewer { name } }").status()).isEqualTo(200);
    }

    @Test
    void beginsNothingMoreOfAMutationThatHasHadItsTime() throws Exception {
        Actor admin = organisation.admin();
        String team = organisation.team("Slow", organisation.line("Slow line"));
        try (Connection holder = Database.owner()) {
            hold(holder);
            Answer answer = admin.ask(
                    "mutation ($id: ID!, $line: ID!) { a: changeTeam(input: {id: $id, name: \"A\"}) { team { name } } b: changeTeam(input: {id: $id, name: \"B\"}) { team { name } } addTeam(input: {name: \"Late\", businessLineId: $line}) { team { name } } }",
                    Map.of("id", team, "line", organisation.line("Another line")));
            assertThat(answer.failed("CONFLICT").failed("TIMEOUT").body())
                    .contains("This operation took longer than the 3 s it may take", "\"path\":[\"addTeam\"]");
        }
        assertThat(admin.ask("{ teams(first: 50) { nodes { name } } }").<String>list("teams.nodes[*].name"))
                .contains("Slow")
                .doesNotContain("A", "B", "Late");
    }

    private static Answer rename(Actor admin, String team, String name) {
        return admin.mutate("changeTeam", Map.of("id", team, "name", name), "team", "name");
    }

    private void hold(Connection holder) throws SQLException {
        holder.setAutoCommit(false);
        try (var bind = holder.prepareStatement("select set_config('app.tenant_id', ?, true)");
                var lock = holder.prepareStatement("select id from organisation.team for update")) {
            bind.setString(1, organisation.id());
            bind.execute();
            lock.execute();
        }
    }
}
