package dev.throughline.experiment.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.experiment.KataLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ModuleTest
class ProposalApiTests {

    private final KataLine line;

    ProposalApiTests(Actors actors) {
        this.line = new KataLine(actors.organisation());
    }

    @Test
    void proposesWhatFollowsAndDoesItWhenAPersonConfirms() {
        String obstacle = line.selected("Editing videos is hard");
        String id = concluded(obstacle, "PROTOTYPE", "VALIDATED", true);
        assertThat(proposed(id))
                .containsExactlyInAnyOrder("EVIDENCE", "ASSESSMENT", "OBSTACLE_REMOVAL", "CURRENT_CONDITION");
        assertThat(theme()).isEqualTo(List.of("UNVALIDATED", "UNVALIDATED"));

        confirm(id, "ASSESSMENT", Map.of()).refused("EVIDENCE_MISSING", "input.id");
        confirm(id, "EVIDENCE", Map.of()).accepted();
        confirm(id, "ASSESSMENT", Map.of("reason", "We saw it")).accepted();
        assertThat(theme()).isEqualTo(List.of("UNVALIDATED", "VALIDATED"));
        confirm(id, "CURRENT_CONDITION", Map.of()).refused("MEASUREMENT_MISSING", "input.value");
        confirm(id, "CURRENT_CONDITION", Map.of("value", Map.of("value", "3"))).accepted();
        confirm(id, "OBSTACLE_REMOVAL", Map.of()).accepted();

        Answer read = line.pm.ask("""
                query ($id: ID!) { experiment(id: $id) { obstacle { state removedByExperiment { id } }
                  proposals(orderBy: [{field: CREATED_AT}]) { nodes { kind state decidedBy { name } decidedAt permissions
                    evidence { statement source stance part observedOn sourceTeam { name } } measurement { value { text } source }
                    history { nodes { action } } } }
                  targetCondition { kata { currentCondition { current { text } } } } } }""", Map.of("id", id));
        assertThat(read.<String>list("experiment.proposals.nodes[*].state")).containsOnly("CONFIRMED");
        assertThat(read.text("experiment.obstacle.state")).isEqualTo("REMOVED");
        assertThat(read.text("experiment.obstacle.removedByExperiment.id")).isEqualTo(id);
        assertThat(read.<String>list("experiment.proposals.nodes[?(@.kind=='EVIDENCE')].evidence.statement"))
                .containsExactly("Eight of ten named video editing");
        assertThat(read.<String>list("experiment.proposals.nodes[?(@.kind=='EVIDENCE')].evidence.stance"))
                .containsExactly("SUPPORTS");
        assertThat(read.<String>list("experiment.proposals.nodes[?(@.kind=='EVIDENCE')].evidence.part"))
                .containsExactly("SOLUTION");
        assertThat(read.<String>list("experiment.proposals.nodes[?(@.kind=='EVIDENCE')].evidence.source"))
                .containsExactly("Experiment: What holds teachers up?");
        assertThat(read.text("experiment.targetCondition.kata.currentCondition.current.text"))
                .isEqualTo("3");
        assertThat(read.<String>list("experiment.proposals.nodes[0].history.nodes[*].action"))
                .containsExactly("confirmProposal", "concludeExperiment");
    }

    @Test
    void doesNothingByItself() {
        String obstacle = line.selected("Editing videos is hard");
        String id = concluded(obstacle, "PROTOTYPE", "VALIDATED", true);
        assertThat(theme()).isEqualTo(List.of("UNVALIDATED", "UNVALIDATED"));
        assertThat(line.pm
                        .ask("query ($id: ID!) { obstacle(id: $id) { state } }", Map.of("id", obstacle))
                        .text("obstacle.state"))
                .isEqualTo("SELECTED");
        decline(id, "ASSESSMENT").accepted();
        confirm(id, "ASSESSMENT", Map.of()).refused("MOVE_NOT_ALLOWED", "input.id");
        decline(id, "ASSESSMENT").refused("MOVE_NOT_ALLOWED", "input.id");
        assertThat(line.pm
                        .ask("{ proposals(filter: {state: {eq: PROPOSED}}) { totalCount } }")
                        .<Integer>get("proposals.totalCount"))
                .isEqualTo(3);
    }

    @Test
    void proposesEvidenceAgainstWhatDidNotHappen() {
        String id = concluded(line.selected("Uploading takes hours"), "INTERVIEW", "INVALIDATED", true);
        assertThat(proposed(id)).containsExactlyInAnyOrder("EVIDENCE", "ASSESSMENT", "CURRENT_CONDITION");
        confirm(id, "EVIDENCE", Map.of("part", "SOLUTION", "statement", "Nobody uploads", "source", "Ten teachers"))
                .accepted();
        confirm(id, "ASSESSMENT", Map.of("part", "SOLUTION")).accepted();
        assertThat(theme()).isEqualTo(List.of("UNVALIDATED", "INVALIDATED"));
    }

    @Test
    void proposesNoVerdictWhereNothingCanBeTold() {
        String obstacle = line.selected("Uploading takes hours");
        assertThat(proposed(concluded(obstacle, "PROTOTYPE", "INCONCLUSIVE", true)))
                .containsExactly("CURRENT_CONDITION");
        assertThat(proposed(concluded(obstacle, "PROTOTYPE", "VALIDATED", false)))
                .containsExactlyInAnyOrder("OBSTACLE_REMOVAL", "CURRENT_CONDITION");
        assertThat(proposed(concluded(obstacle, "INTERVIEW", "VALIDATED", false)))
                .containsExactly("CURRENT_CONDITION");
    }

    @Test
    void asksForThePermissionsOfWhatItDoes() {
        String id = concluded(line.selected("Editing videos is hard"), "PROTOTYPE", "VALIDATED", true);
        String other = line.organisation.team("Other", line.line);
        confirm(line.organisation.inTeam("PM", other), id, "EVIDENCE", Map.of()).failed("FORBIDDEN");
        confirm(line.teamMember, id, "EVIDENCE", Map.of()).accepted();
        confirm(line.teamMember, id, "ASSESSMENT", Map.of()).failed("FORBIDDEN");
        assertThat(line.pm
                        .ask("{ proposals(filter: {kind: {eq: ASSESSMENT}}) { nodes { state } } }")
                        .<String>list("proposals.nodes[*].state"))
                .containsExactly("PROPOSED");
    }

    @Test
    void isRefusedAsWhatItDoesIs() {
        String obstacle = line.selected("Editing videos is hard");
        String id = concluded(obstacle, "PROTOTYPE", "VALIDATED", true);
        confirm(id, "EVIDENCE", Map.of("statement", "")).refused("TEXT_LENGTH", "input.statement");
        confirm(id, "CURRENT_CONDITION", Map.of("value", Map.of("value", "3"), "observedAt", "2999-01-01T00:00:00Z"))
                .refused("INVALID", "input.observedAt");
        confirm(id, "OBSTACLE_REMOVAL", Map.of("part", "SOLUTION")).refused("INVALID", "input.part");
        confirm(id, "OBSTACLE_REMOVAL", Map.of("statement", "Gone")).refused("INVALID", "input.statement");
        confirm(id, "EVIDENCE", Map.of("value", Map.of("value", "3"))).refused("INVALID", "input.value");
        line.obstacle("parkObstacle", obstacle).accepted();
        confirm(id, "OBSTACLE_REMOVAL", Map.of()).refused("MOVE_NOT_ALLOWED", "input.id");
        line.move(line.pm, "abandonTheme", "theme", line.theme).accepted();
        confirm(id, "EVIDENCE", Map.of()).refused("MOVE_NOT_ALLOWED", "input.id");
    }

    /// Somewhere it is always another day than in Greenwich.
    @Test
    void isSeenOnTheDayOfTheOrganisation() {
        ZoneId elsewhere = ZoneId.of(LocalTime.now(ZoneOffset.UTC).getHour() < 11 ? "Etc/GMT+12" : "Etc/GMT-14");
        line.organisation
                .admin()
                .mutate("changeOrganisation", Map.of("timeZone", elsewhere.getId()), "organisation", "id")
                .accepted();
        String id = concluded(line.selected("Editing videos is hard"), "PROTOTYPE", "VALIDATED", true);
        confirm(id, "EVIDENCE", Map.of()).accepted();
        assertThat(line.pm
                        .ask(
                                "query ($id: ID!) { theme(id: $id) { evidence { nodes { observedOn } } } }",
                                Map.of("id", line.theme))
                        .<String>list("theme.evidence.nodes[*].observedOn"))
                .containsExactly(LocalDate.now(elsewhere).toString());
    }

    @Test
    void isConfirmedOnceWhereManyConfirm() throws Exception {
        String id = concluded(line.selected("Editing videos is hard"), "PROTOTYPE", "VALIDATED", true);
        String proposal = proposal(id, "EVIDENCE");
        try (var people = Executors.newFixedThreadPool(6)) {
            List<Callable<Answer>> work = IntStream.range(0, 6)
                    .mapToObj(turn -> (Callable<Answer>)
                            () -> line.pm.mutate("confirmProposal", Map.of("id", proposal), "proposal", "id"))
                    .toList();
            long confirmed = 0;
            for (var done : people.invokeAll(work)) {
                confirmed += done.get().body().contains("\"userErrors\":[]") ? 1 : 0;
            }
            assertThat(confirmed).isEqualTo(1);
        }
        assertThat(line.pm
                        .ask(
                                "query ($id: ID!) { theme(id: $id) { evidence { totalCount } } }",
                                Map.of("id", line.theme))
                        .<Integer>get("theme.evidence.totalCount"))
                .isEqualTo(1);
    }

    private String concluded(String obstacle, String method, String conclusion, boolean theme) {
        Map<String, Object> input = new HashMap<>(Map.of("method", method, "expectation", "More of them publish"));
        if (theme) {
            input.put("themeId", line.theme);
        }
        String id = line.design(obstacle, input).id();
        line.experiment("startExperiment", id).accepted();
        line.conclude(id, conclusion).accepted();
        return id;
    }

    private List<String> proposed(String experiment) {
        return line.pm
                .ask(
                        "query ($id: ID!) { experiment(id: $id) { proposals { nodes { kind } } } }",
                        Map.of("id", experiment))
                .list("experiment.proposals.nodes[*].kind");
    }

    private String proposal(String experiment, String kind) {
        return line.pm
                .ask(
                        "query ($id: ID!) { experiment(id: $id) { proposals { nodes { id kind } } } }",
                        Map.of("id", experiment))
                .<String>list("experiment.proposals.nodes[?(@.kind=='%s')].id".formatted(kind))
                .getFirst();
    }

    private Answer confirm(String experiment, String kind, Map<String, ?> more) {
        return confirm(line.pm, experiment, kind, more);
    }

    private Answer confirm(Actor actor, String experiment, String kind, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("id", proposal(experiment, kind)));
        input.putAll(more);
        return actor.mutate("confirmProposal", input, "proposal", "id state");
    }

    private Answer decline(String experiment, String kind) {
        return line.pm.mutate(
                "declineProposal", Map.of("id", proposal(experiment, kind), "reason", "Too early"), "proposal", "id");
    }

    private List<String> theme() {
        Answer read = line.pm.ask(
                "query ($id: ID!) { theme(id: $id) { hypothesis { problem solution } } }", Map.of("id", line.theme));
        return List.of(read.text("theme.hypothesis.problem"), read.text("theme.hypothesis.solution"));
    }
}
