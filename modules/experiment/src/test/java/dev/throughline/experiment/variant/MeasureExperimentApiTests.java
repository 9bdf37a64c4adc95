package dev.throughline.experiment.variant;

import static dev.throughline.experiment.AbTest.TODAY;
import static dev.throughline.experiment.AbTest.mean;
import static dev.throughline.experiment.AbTest.rate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.experiment.AbTest;
import dev.throughline.experiment.KataLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@ModuleTest
class MeasureExperimentApiTests {

    private final TestOrganisation organisation;
    private final KataLine line;

    MeasureExperimentApiTests(Actors actors) {
        this.organisation = actors.organisation();
        this.line = new KataLine(organisation);
    }

    @Test
    void addsUpDaysAndLetsTheLatestCountWhereADayIsCorrected() {
        AbTest test = AbTest.running(line).startedDaysAgo(2);
        test.count(
                        rate(test.control, TODAY.minusDays(2), 100, 20),
                        rate(test.variant, TODAY.minusDays(2), 110, 30),
                        rate(test.control, TODAY, 50, 9),
                        rate(test.variant, TODAY, 60, 11))
                .accepted();
        Answer corrected = test.count(rate(test.control, TODAY.minusDays(2), 105, 25));
        assertThat(corrected.text("result.entity.numbers.variants[0].exposures"))
                .isEqualTo("155");
        assertThat(corrected.text("result.entity.numbers.variants[0].successes"))
                .isEqualTo("34");
        assertThat(corrected.text("result.entity.numbers.variants[1].exposures"))
                .isEqualTo("170");
        assertThat(corrected.text("result.entity.numbers.reachedSize")).isEqualTo("325");

        Answer results = line.pm.ask("""
                query ($id: ID!) { experiment(id: $id) { variants { name results(first: 5) { totalCount nodes {
                  day exposures successes recordedBy { name } serviceAccount { name }
                  corrects { exposures } correctedBy { exposures } history(first: 1) { nodes { action } } } } } } }""", Map.of("id", test.id));
        assertThat(results.<String>list("experiment.variants[*].name")).containsExactly("Control", "Variant");
        assertThat(results.<Integer>list("experiment.variants[0].results.nodes[*].exposures"))
                .containsExactly(100, 105, 50);
        assertThat(results.<Integer>get("experiment.variants[0].results.nodes[0].correctedBy.exposures"))
                .isEqualTo(105);
        assertThat(results.<Integer>get("experiment.variants[0].results.nodes[1].corrects.exposures"))
                .isEqualTo(100);
        assertThat(results.<Object>get("experiment.variants[0].results.nodes[1].correctedBy"))
                .isNull();
        assertThat(results.text("experiment.variants[0].results.nodes[0].recordedBy.name"))
                .isNotEmpty();
        assertThat(results.text("experiment.variants[0].results.nodes[1].history.nodes[0].action"))
                .isEqualTo("measureExperiment");
    }

    @Test
    void keepsNothingTwiceThatIsSentTwice() {
        AbTest test = AbTest.running(line);
        test.counted(100, 20, 100, 30).accepted();
        test.counted(100, 20, 100, 30).accepted();
        assertThat(kept(test)).isEqualTo(1);

        Map<String, Object> input = Map.of(
                "id", test.id, "idempotencyKey", "night", "results", List.of(rate(test.control, TODAY, 120, 25)));
        line.pm.mutate("measureExperiment", input, "experiment", "id").accepted();
        test.counted(130, 26, 100, 30).accepted();
        line.pm.mutate("measureExperiment", input, "experiment", "id").accepted();
        assertThat(test.numbers().text("experiment.numbers.variants[0].exposures"))
                .isEqualTo("130");
        assertThat(kept(test)).isEqualTo(3);
        line.pm
                .mutate(
                        "measureExperiment",
                        Map.of(
                                "id",
                                test.id,
                                "idempotencyKey",
                                "night",
                                "results",
                                List.of(rate(test.control, TODAY, 1, 1))),
                        "experiment",
                        "id")
                .refused("IDEMPOTENCY_KEY_REUSED", "input.idempotencyKey");
    }

    private int kept(AbTest test) {
        List<Integer> counts = line.pm
                .ask(
                        "query ($id: ID!) { experiment(id: $id) { variants { results { totalCount } } } }",
                        Map.of("id", test.id))
                .list("experiment.variants[*].results.totalCount");
        return counts.getFirst();
    }

    @Test
    void takesCountsFromAServiceAccountAndFromNobodyWithoutThePermission() {
        AbTest test = AbTest.running(line);
        Actor machine = organisation.machine("EXPERIMENT_RESULT_CREATE", "EXPERIMENT_READ", "ORGANISATION_READ");
        test.count(machine, List.of(rate(test.control, TODAY, 100, 20), rate(test.variant, TODAY, 99, 21)))
                .accepted();
        Answer seen = line.pm.ask(
                "query ($id: ID!) { experiment(id: $id) { variants { results { nodes { recordedBy { name } serviceAccount { name } } } } } }",
                Map.of("id", test.id));
        assertThat(seen.<Object>get("experiment.variants[0].results.nodes[0].recordedBy"))
                .isNull();
        assertThat(seen.text("experiment.variants[0].results.nodes[0].serviceAccount.name"))
                .startsWith("Machine");

        List<Map<String, Object>> more = List.of(rate(test.control, TODAY, 200, 20));
        test.count(line.teamMember, more).accepted();
        test.count(organisation.machine("EXPERIMENT_READ"), more).failed("FORBIDDEN");
        test.count(line.vp, more).failed("FORBIDDEN");
        test.count(organisation.as("STAKEHOLDER"), more).failed("FORBIDDEN");
        test.count(organisation.inTeam("PM", organisation.team("Another team", line.line)), more)
                .failed("FORBIDDEN");
    }

    @Test
    void refusesWhatNobodyCanHaveCounted() {
        AbTest test = AbTest.running(line);
        test.count(rate(test.control, TODAY, 10, 11)).refused("COUNT_IMPOSSIBLE", "input.results.0.successes");
        test.count(rate(test.control, TODAY, 10, -1)).refused("COUNT_IMPOSSIBLE", "input.results.0.successes");
        test.count(rate(test.control, TODAY, 0, 0)).refused("COUNT_IMPOSSIBLE", "input.results.0.exposures");
        test.count(rate(test.control, TODAY, -5, 0)).refused("COUNT_IMPOSSIBLE", "input.results.0.exposures");
        test.count(rate(test.control, TODAY.plusDays(1), 10, 1)).refused("DAY_OUT_OF_RANGE", "input.results.0.day");
        test.count(rate(test.control, TODAY.minusDays(1), 10, 1)).refused("DAY_OUT_OF_RANGE", "input.results.0.day");
        test.count(rate(test.control, TODAY, 10, 1), rate(test.control, TODAY, 12, 1))
                .refused("INVALID", "input.results.1");
        test.count(mean(test.control, 10, "12", "40")).refused("INVALID", "input.results.0");
        test.count(Map.of("variantId", test.control, "day", TODAY.toString(), "exposures", 10))
                .refused("INVALID", "input.results.0");
        test.count().refused("INVALID", "input.results");
        test.count(line.pm, Collections.nCopies(201, rate(test.control, TODAY, 10, 1)))
                .refused("INVALID", "input.results");
        AbTest other = AbTest.designed(line);
        test.count(rate(other.control, TODAY, 10, 1)).refused("NOT_FOUND", "input.results.0.variantId");
        assertThat(test.numbers().text("experiment.numbers.unknownBecause")).isEqualTo("NO_RESULTS");
    }

    @Test
    void keepsNothingOfWhatIsWrongInPart() {
        AbTest test = AbTest.running(line);
        test.count(rate(test.control, TODAY, 10, 1), rate(test.variant, TODAY, 10, 12))
                .refused("COUNT_IMPOSSIBLE", "input.results.1.successes");
        assertThat(test.numbers().text("experiment.numbers.unknownBecause")).isEqualTo("NO_RESULTS");
    }

    @Test
    void refusesSumsThatNoValuesHave() {
        AbTest test = AbTest.running(line, AbTest.MEAN);
        test.count(mean(test.control, 4, "10", "24.9")).refused("COUNT_IMPOSSIBLE", "input.results.0.sumOfSquares");
        test.count(mean(test.control, 4, "0", "-1")).refused("COUNT_IMPOSSIBLE", "input.results.0.sumOfSquares");
        test.count(rate(test.control, TODAY, 4, 1)).refused("INVALID", "input.results.0");
        test.count(mean(test.control, 4, "10", "25")).accepted();
    }

    @Test
    void takesCountsOnlyWhileTheExperimentRuns() {
        AbTest test = AbTest.designed(line);
        test.counted(100, 20, 100, 30).refused("EXPERIMENT_NOT_RUNNING", "input.id");
        test.start().accepted();
        test.counted(100, 20, 100, 30).accepted();
        line.conclude(test.id, "INCONCLUSIVE").accepted();
        test.counted(110, 20, 110, 30).refused("EXPERIMENT_NOT_RUNNING", "input.id");

        AbTest given = AbTest.running(line);
        line.experiment("cancelExperiment", given.id).accepted();
        given.counted(100, 20, 100, 30).refused("EXPERIMENT_NOT_RUNNING", "input.id");
    }

    @Test
    void losesNothingWhereManyCorrectTheSameDayAtOnce() {
        AbTest test = AbTest.running(line);
        List<CompletableFuture<Answer>> sent = new ArrayList<>();
        for (int exposures = 101; exposures <= 108; exposures++) {
            int now = exposures;
            sent.add(CompletableFuture.supplyAsync(() -> test.count(rate(test.control, TODAY, now, 20))));
        }
        sent.stream().map(CompletableFuture::join).forEach(Answer::accepted);
        assertThat(kept(test)).isEqualTo(8);
        Answer results = line.pm.ask(
                "query ($id: ID!) { experiment(id: $id) { variants { results { nodes { exposures correctedBy { id } } } } } }",
                Map.of("id", test.id));
        List<Integer> current = results.list("experiment.variants[0].results.nodes[?(@.correctedBy==null)].exposures");
        assertThat(current).hasSize(1);
        assertThat(test.numbers().text("experiment.numbers.variants[0].exposures"))
                .isEqualTo(String.valueOf(current.getFirst()));
        assertThat(Stream.of(current.getFirst())).allMatch(exposures -> exposures > 100);
    }
}
