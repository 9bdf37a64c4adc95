package dev.throughline.experiment.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.experiment.KataLine;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.Database;
import dev.throughline.testkit.ModuleTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// Whose experiment it is.
@ModuleTest
class ExperimentTeamApiTests {

    private final KataLine line;

    ExperimentTeamApiTests(Actors actors) {
        this.line = new KataLine(actors.organisation());
    }

    @Test
    void isOfItsTeam() {
        String other = line.organisation.team("Other", line.line);
        String theirs = line.condition(other, "Theirs", "3");
        line.activate(theirs);
        var stranger = line.organisation.inTeam("PM", other);
        String obstacle = line.selected("Ours");
        stranger.mutate(
                        "designExperiment",
                        Map.of("obstacleId", obstacle, "learningGoal", "What?", "method", "SURVEY"),
                        "experiment",
                        "id")
                .failed("FORBIDDEN");
        String id = line.designed(obstacle);
        line.move(stranger, "startExperiment", "experiment", id).failed("FORBIDDEN");
        line.move(line.vp, "startExperiment", "experiment", id).failed("FORBIDDEN");
        line.move(line.teamMember, "startExperiment", "experiment", id).accepted();
        String foreign = KataLine.identify(stranger, theirs, "Theirs").id();
        stranger.mutate(
                        "designExperiment",
                        Map.of(
                                "obstacleId",
                                foreign,
                                "learningGoal",
                                "What?",
                                "method",
                                "SURVEY",
                                "themeId",
                                line.theme),
                        "experiment",
                        "id")
                .refused("THEME_OF_ANOTHER_TEAM", "input.themeId");
        line.design(
                        obstacle,
                        Map.of(
                                "themeId",
                                "theme_" + UUID.randomUUID().toString().replace("-", "")))
                .refused("NOT_FOUND", "input.themeId");
    }

    @Test
    void doesNotStartAboutAThemeThatHasEnded() {
        String id = line.design(
                        line.selected("Ours"), Map.of("themeId", line.theme, "expectation", "More of them publish"))
                .id();
        line.move(line.pm, "abandonTheme", "theme", line.theme).accepted();
        line.experiment("startExperiment", id).refused("MOVE_NOT_ALLOWED", "input.id");
        Map<String, Object> none = new HashMap<>();
        none.put("themeId", null);
        line.change(id, none).accepted();
        line.experiment("startExperiment", id).accepted();
    }

    @Test
    void endsWithItsTeamAndKeepsItsTargetConditionInUse() {
        String id = line.running(line.selected("Uploading takes hours"));
        Answer refused = line.organisation.admin().mutate("archiveTeam", Map.of("id", line.team), "team", "id");
        refused.refused("IN_USE", "input.id");
        assertThat(refused.body()).contains("1 experiment is in use here");
        line.move(line.pm, "missTargetCondition", "targetCondition", line.condition)
                .accepted();
        line.move(line.pm, "archiveRoadmap", "roadmap", line.roadmap).refused("IN_USE", "input.id");
        line.organisation
                .admin()
                .mutate("archiveTeam", Map.of("id", line.team, "withContents", true), "team", "id")
                .accepted();
        assertThat(line.cpo
                        .ask("query ($id: ID!) { experiment(id: $id) { state } }", Map.of("id", id))
                        .text("experiment.state"))
                .isEqualTo("CANCELLED");
    }

    /// Whoever works on a board holds the target condition first, and so does a merger: it waits there with empty
    /// hands.
    @Test
    void isHeldAfterItsTargetConditionWhereItsTeamIsMerged() throws Exception {
        line.running(line.selected("Uploading takes hours"));
        String into = line.organisation.team("Into", line.line);
        try (Connection first = bound();
                Connection other = bound();
                var people = Executors.newSingleThreadExecutor()) {
            lock(first, "strategy.target_condition for update");
            Future<Answer> merged = people.submit(() -> line.organisation
                    .admin()
                    .mutate("mergeTeam", Map.of("id", line.team, "intoId", into), "team", "id"));
            waiting(other);
            lock(other, "roadmap.roadmap for update nowait");
            lock(other, "experiment.obstacle for update nowait");
            lock(other, "experiment.experiment for update nowait");
            other.rollback();
            first.rollback();
            merged.get().accepted();
        }
    }

    private Connection bound() throws SQLException {
        Connection connection = Database.owner();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('app.tenant_id', '%s', false)".formatted(line.organisation.id()));
        }
        return connection;
    }

    private static void lock(Connection connection, String rows) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select id from " + rows);
        }
    }

    /// Until somebody waits for the target condition.
    private static void waiting(Connection connection) throws Exception {
        String query = "select 1 from pg_locks where not granted";
        for (int look = 0; look < 100; look++) {
            try (var statement = connection.createStatement();
                    var found = statement.executeQuery(query)) {
                if (found.next()) {
                    return;
                }
            }
            Thread.sleep(10);
        }
    }

    @Test
    void isForPeople() {
        Answer read = line.organisation
                .machine("EXPERIMENT_READ", "LEARNING_READ")
                .ask("{ experiments { totalCount } learnings { totalCount } }");
        assertThat(read.<Integer>get("experiments.totalCount")).isZero();
        line.move(
                        line.organisation.machine("EXPERIMENT_READ"),
                        "startExperiment",
                        "experiment",
                        line.designed(line.obstacle("Ours")))
                .failed("PERSON_REQUIRED");
    }
}
