package dev.throughline.experiment.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.experiment.KataLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.Database;
import dev.throughline.testkit.ModuleTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What teams owe of their experiments, of what these propose, and of check-ins.
@ModuleTest
class OwedExperimentApiTests {

    private static final String OWED = """
            { inbox { owed(first: 50) { nodes { kind title words since dueAt } } owedCounts { kind count } } }""";

    private final KataLine line;
    private final Actor elsewhere;

    OwedExperimentApiTests(Actors actors) {
        this.line = new KataLine(actors.organisation());
        this.elsewhere = line.organisation.inTeam("PM", line.organisation.team("Other", line.line));
    }

    @Test
    void owesExperimentsThatEndSoonOrShouldHaveEnded() {
        String id = line.design(
                        line.selected("Editing videos is hard"),
                        Map.of("expectation", "Most name uploading", "duration", "PT2H"))
                .id();
        assertThat(words(line.pm, "EXPERIMENT_DUE")).isEmpty();
        line.experiment("startExperiment", id).accepted();
        assertThat(words(line.pm, "EXPERIMENT_DUE"))
                .containsExactly("It ends within a day: be ready to conclude it with what you learned.");
        assertThat(words(elsewhere, "EXPERIMENT_DUE")).isEmpty();
        sql(
                "update experiment.experiment set due_at = due_at - interval '3 days', started_at = started_at - interval '3 days'");
        assertThat(words(line.pm, "EXPERIMENT_DUE"))
                .containsExactly("It runs longer than it was to run: conclude it with what you learned.");
        assertThat(line.pm.ask(OWED).<Integer>list("inbox.owedCounts[?(@.kind=='EXPERIMENT_DUE')].count"))
                .containsExactly(1);
        line.conclude(id, "INCONCLUSIVE").accepted();
        assertThat(words(line.pm, "EXPERIMENT_DUE")).isEmpty();
    }

    @Test
    void owesAnAnswerToWhatExperimentsPropose() {
        String id = line.design(
                        line.selected("Editing videos is hard"),
                        Map.of("method", "PROTOTYPE", "expectation", "More publish", "themeId", line.theme))
                .id();
        line.experiment("startExperiment", id).accepted();
        line.conclude(id, "VALIDATED").accepted();
        Answer owed = line.pm.ask(OWED);
        assertThat(owed.<String>list("inbox.owed.nodes[?(@.kind=='EXPERIMENT_PROPOSAL')].words"))
                .hasSize(4)
                .contains(
                        "A concluded experiment proposes that the obstacle is out of the way: confirm or decline it.");
        assertThat(owed.<String>list("inbox.owed.nodes[?(@.kind=='EXPERIMENT_PROPOSAL')].title"))
                .containsOnly("What holds teachers up?");
        assertThat(words(elsewhere, "EXPERIMENT_PROPOSAL")).isEmpty();
        String proposal = line.pm
                .ask("query ($id: ID!) { experiment(id: $id) { proposals { nodes { id } } } }", Map.of("id", id))
                .text("experiment.proposals.nodes[0].id");
        line.pm
                .mutate("declineProposal", Map.of("id", proposal, "reason", "Not yet"), "proposal", "id")
                .accepted();
        assertThat(words(line.pm, "EXPERIMENT_PROPOSAL")).hasSize(3);
    }

    @Test
    void owesCheckInsAsOftenAsTheOrganisationExpects() {
        assertThat(words(line.pm, "CHECK_IN")).isEmpty();
        sql(
                "update strategy.target_condition set created_at = created_at - interval '90 days', baseline_at = baseline_at - interval '90 days'");
        assertThat(words(line.pm, "CHECK_IN")).hasSize(1);
        assertThat(words(elsewhere, "CHECK_IN")).isEmpty();
        line.pm
                .mutate(
                        "recordCheckIn",
                        Map.of("targetConditionId", line.condition, "status", "ON_TRACK", "confidence", 5),
                        "checkIn",
                        "id")
                .accepted();
        assertThat(words(line.pm, "CHECK_IN")).isEmpty();
    }

    private void sql(String update) {
        try (Connection connection = Database.owner();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.tenant_id', '%s', true)".formatted(line.organisation.id()));
            statement.executeUpdate(update);
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<String> words(Actor actor, String kind) {
        Answer answer = actor.ask(OWED);
        assertThat(answer.errors()).as(answer.body()).isEmpty();
        return answer.list("inbox.owed.nodes[?(@.kind=='" + kind + "')].words");
    }
}
