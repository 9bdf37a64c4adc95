package dev.throughline.experiment.numbers;

import static dev.throughline.experiment.AbTest.TODAY;
import static dev.throughline.experiment.AbTest.mean;
import static dev.throughline.experiment.AbTest.rate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.throughline.experiment.AbTest;
import dev.throughline.experiment.KataLine;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.Guide;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@ModuleTest
class NumbersApiTests {

    private static final String FIRST = "experiment.numbers.variants[0].";
    private static final String SECOND = "experiment.numbers.variants[1].";

    private final KataLine line;
    private final Statements statements;

    NumbersApiTests(Actors actors, Statements statements) {
        this.line = new KataLine(actors.organisation());
        this.statements = statements;
    }

    @Test
    void takesAndShowsCountsAsTheGuideDoes() throws IOException {
        AbTest test = AbTest.running(line);
        String guide = Files.readString(Path.of("../../docs/guides/experiment-numbers.md"));
        Map<String, String> documents = Guide.operations(guide);
        Answer brought = line.organisation
                .machine("EXPERIMENT_RESULT_CREATE", "EXPERIMENT_READ")
                .ask(
                        documents.get("BringCounts").replace("2026-11-22", TODAY.toString()),
                        Map.of("experiment", test.id, "control", test.control, "variant", test.variant));
        assertThat(brought.<List<Object>>get("measureExperiment.userErrors")).isEmpty();
        assertThat(brought.text("measureExperiment.experiment.numbers.peeking")).isEqualTo("EARLY");
        assertThat(brought.text("measureExperiment.experiment.numbers.split.state"))
                .isEqualTo("AS_PLANNED");

        Answer read = line.vp.ask(documents.get("ReadNumbers"), Map.of("experiment", test.id));
        String shown =
                guide.substring(guide.indexOf("```json", guide.indexOf("query ReadNumbers")) + "```json".length());
        JsonMapper json = new JsonMapper();
        assertThat(json.readTree(read.body()).get("data"))
                .isEqualTo(
                        json.readTree(shown.substring(0, shown.indexOf("```"))).get("data"));
    }

    @Test
    void showsWhatTheCountsShow() {
        AbTest test = AbTest.running(line);
        test.counted(1100, 220, 1100, 275).accepted();
        Answer numbers = test.numbers();
        assertThat(numbers.text("experiment.numbers.confidence")).isEqualTo("0.95");
        assertThat(numbers.text(FIRST + "estimate")).isEqualTo("0.2");
        assertThat(numbers.text(SECOND + "estimate")).isEqualTo("0.25");
        assertThat(numbers.<Object>get(FIRST + "effect")).isNull();
        assertThat(numbers.text(SECOND + "effect.difference")).isEqualTo("0.05");
        assertThat(numbers.text(SECOND + "effect.lift")).isEqualTo("0.25");
        assertThat(number(numbers, SECOND + "effect.liftInterval.low")).isCloseTo(0.0694, within(0.0005));
        assertThat(number(numbers, SECOND + "effect.liftInterval.high")).isCloseTo(0.4611, within(0.0005));
        assertThat(numbers.text(SECOND + "effect.test")).isEqualTo("TWO_PROPORTION_Z");
        assertThat(number(numbers, SECOND + "effect.pValue")).isCloseTo(0.00499, within(0.0002));
        assertThat(numbers.<Boolean>get(SECOND + "effect.significant")).isTrue();
        assertThat(number(numbers, SECOND + "effect.interval.low")).isCloseTo(0.0151, within(0.0005));
        assertThat(number(numbers, SECOND + "effect.interval.high")).isCloseTo(0.0848, within(0.0005));
        assertThat(number(numbers, SECOND + "probabilityBest")).isCloseTo(0.9975, within(0.0005));
        assertThat(number(numbers, FIRST + "probabilityBest") + number(numbers, SECOND + "probabilityBest"))
                .isCloseTo(1, within(1e-9));
        assertThat(numbers.text("experiment.numbers.split.state")).isEqualTo("AS_PLANNED");
        assertThat(numbers.text("experiment.numbers.peeking")).isEqualTo("REACHED");
        assertThat(numbers.text("experiment.numbers.plannedSize.total")).isEqualTo("2188");
        assertThat(numbers.text("experiment.numbers.reachedSize")).isEqualTo("2200");
        assertThat(numbers.text("experiment.numbers.lastDay")).isEqualTo(TODAY.toString());
        line.conclude(test.id, "VALIDATED").accepted();
        assertThat(test.numbers().text("experiment.numbers.peeking")).isEqualTo("REACHED");
    }

    /// Student's sleep data, as in R's documentation of `t.test`: sums 7.5 and 23.3, sums of squares 34.43 and 90.37.
    @Test
    void comparesMeans() {
        AbTest test = AbTest.running(line, AbTest.MEAN);
        test.count(mean(test.control, 10, "7.5", "34.43"), mean(test.variant, 10, "23.3", "90.37"))
                .accepted();
        Answer numbers = test.numbers();
        assertThat(numbers.text("experiment.numbers.measureKind")).isEqualTo("MEAN");
        assertThat(numbers.text(FIRST + "estimate")).isEqualTo("0.75");
        assertThat(numbers.text(SECOND + "estimate")).isEqualTo("2.33");
        assertThat(numbers.<Object>get(FIRST + "successes")).isNull();
        assertThat(numbers.text(SECOND + "effect.test")).isEqualTo("WELCH_T");
        assertThat(number(numbers, SECOND + "effect.pValue")).isCloseTo(0.07939, within(0.000005));
        assertThat(number(numbers, SECOND + "effect.interval.low")).isCloseTo(-0.2054832, within(1e-7));
        assertThat(number(numbers, SECOND + "effect.interval.high")).isCloseTo(3.3654832, within(1e-7));
        assertThat(numbers.<Boolean>get(SECOND + "effect.significant")).isFalse();
        assertThat(numbers.text("experiment.numbers.peeking")).isEqualTo("EARLY");
    }

    @Test
    void knowsWhatIsBetter() {
        Map<String, Object> less = new HashMap<>(AbTest.RATE);
        less.put("better", "LOWER");
        AbTest test = AbTest.running(line, less);
        test.counted(1100, 275, 1100, 220).accepted();
        assertThat(number(test.numbers(), SECOND + "probabilityBest")).isGreaterThan(0.99);
    }

    @Test
    void comparesFewExactly() {
        AbTest test = AbTest.running(line);
        test.counted(4, 1, 4, 3).accepted();
        Answer numbers = test.numbers();
        assertThat(numbers.text(SECOND + "effect.test")).isEqualTo("FISHER_EXACT");
        assertThat(number(numbers, SECOND + "effect.pValue")).isCloseTo(0.4857, within(0.00005));
        assertThat(numbers.text("experiment.numbers.split.unknownBecause")).isEqualTo("TOO_FEW");
    }

    @Test
    void adjustsWhereSeveralAreCompared() {
        AbTest test = AbTest.designed(line);
        String third = test.add("Third", Map.of("weight", 2)).id();
        test.start().accepted();
        test.count(
                        rate(test.control, TODAY, 1000, 200),
                        rate(test.variant, TODAY, 1000, 240),
                        rate(third, TODAY, 2000, 410))
                .accepted();
        Answer numbers = test.numbers();
        assertThat(numbers.text("experiment.numbers.split.state")).isEqualTo("AS_PLANNED");
        double raw = number(numbers, SECOND + "effect.pValue");
        assertThat(raw).isBetween(0.025, 0.05);
        assertThat(number(numbers, SECOND + "effect.adjustedPValue")).isCloseTo(2 * raw, within(1e-9));
        assertThat(numbers.<Boolean>get(SECOND + "effect.significant")).isFalse();
    }

    @Test
    void givesNoVerdictWherePeopleWereNotSplitAsPlanned() {
        AbTest test = AbTest.running(line);
        test.counted(5000, 1000, 4500, 1100).accepted();
        Answer numbers = test.numbers();
        assertThat(numbers.text("experiment.numbers.split.state")).isEqualTo("MISMATCH");
        assertThat(number(numbers, "experiment.numbers.split.pValue")).isLessThan(0.001);
        line.conclude(test.id, "VALIDATED").refused("SAMPLE_RATIO_MISMATCH", "input.conclusion");
        line.conclude(test.id, "INVALIDATED").refused("SAMPLE_RATIO_MISMATCH", "input.conclusion");
        test.counted(5000, 1000, 4990, 1210).accepted();
        line.conclude(test.id, "VALIDATED").accepted();

        AbTest lost = AbTest.running(line);
        lost.count(rate(lost.control, TODAY, 5000, 1000)).accepted();
        line.conclude(lost.id, "VALIDATED").refused("SAMPLE_RATIO_MISMATCH", "input.conclusion");
        line.conclude(lost.id, "INCONCLUSIVE").accepted();
    }

    @Test
    void writesAProbabilityInAMessageAsPeopleRead() {
        AbTest test = AbTest.running(line);
        test.counted(1000, 200, 1300, 250).accepted();
        assertThat(line.conclude(test.id, "VALIDATED").<String>list("result.userErrors[*].message"))
                .singleElement()
                .asString()
                .contains("(p = 0.000000000396)");
        test.counted(1000, 200, 9000, 250).accepted();
        assertThat(line.conclude(test.id, "VALIDATED").<String>list("result.userErrors[*].message"))
                .singleElement()
                .asString()
                .contains("(p below 0.000000000001)");
    }

    @Test
    void tellsNoLiftOfWhatIsBelowZero() {
        AbTest test = AbTest.running(line, AbTest.MEAN);
        test.count(mean(test.control, 10, "-100", "1500"), mean(test.variant, 10, "100", "1500"))
                .accepted();
        Answer numbers = test.numbers();
        assertThat(numbers.text(SECOND + "effect.difference")).isEqualTo("20");
        assertThat(numbers.<Object>get(SECOND + "effect.lift")).isNull();
    }

    @Test
    void flagsWhoLooksOrDecidesEarly() {
        AbTest test = AbTest.running(line);
        assertThat(test.numbers().text("experiment.numbers.peeking")).isEqualTo("UNKNOWN");
        test.counted(1000, 200, 1005, 260).accepted();
        Answer early = test.numbers();
        assertThat(early.text("experiment.numbers.peeking")).isEqualTo("EARLY");
        assertThat(early.<Boolean>get(SECOND + "effect.significant")).isTrue();
        line.conclude(test.id, "VALIDATED").accepted();
        assertThat(test.numbers().text("experiment.numbers.peeking")).isEqualTo("DECIDED_EARLY");
    }

    /// Words only is a result, too (S3:54), and what was not counted is unknown, never zero.
    @Test
    void saysWhyANumberIsUnknown() {
        String talk = AbTest.designed(line, "INTERVIEW");
        Answer none = AbTest.numbers(line.pm, talk);
        assertThat(none.text("experiment.numbers.unknownBecause")).isEqualTo("NO_VARIANTS");
        assertThat(none.text("experiment.numbers.plannedSize.unknownBecause")).isEqualTo("NO_PLAN");
        assertThat(none.text("experiment.numbers.split.unknownBecause")).isEqualTo("NOT_RANDOMISED");
        assertThat(none.<Object>get("experiment.numbers.reachedSize")).isNull();
        AbTest.plan(line.pm, talk, Map.of("script", "Why?")).accepted();
        line.experiment("startExperiment", talk).accepted();
        line.conclude(talk, "VALIDATED").accepted();

        AbTest test = AbTest.running(line);
        Answer uncounted = test.numbers();
        assertThat(uncounted.text("experiment.numbers.unknownBecause")).isEqualTo("NO_RESULTS");
        assertThat(uncounted.text("experiment.numbers.split.unknownBecause")).isEqualTo("NO_RESULTS");
        assertThat(uncounted.<Object>get(FIRST + "exposures")).isNull();
        assertThat(uncounted.<Object>get(FIRST + "estimate")).isNull();
        test.count(rate(test.variant, TODAY, 10, 3)).accepted();
        Answer half = test.numbers();
        assertThat(half.text(FIRST + "unknownBecause")).isEqualTo("NO_RESULTS");
        assertThat(half.text(SECOND + "unknownBecause")).isEqualTo("NO_RESULTS");
        assertThat(half.text(SECOND + "estimate")).isEqualTo("0.3");
        assertThat(half.<Object>get(SECOND + "effect")).isNull();
        assertThat(half.<Object>get(SECOND + "probabilityBest")).isNull();
        line.conclude(test.id, "INCONCLUSIVE").accepted();
    }

    @Test
    void saysWhyAMeanHasNoBounds() {
        AbTest test = AbTest.running(line, AbTest.MEAN);
        test.count(mean(test.control, 1, "3", "9"), mean(test.variant, 4, "12", "36"))
                .accepted();
        Answer numbers = test.numbers();
        assertThat(numbers.text(FIRST + "unknownBecause")).isEqualTo("TOO_FEW");
        assertThat(numbers.text(SECOND + "unknownBecause")).isEqualTo("NO_SPREAD");
        assertThat(numbers.text(SECOND + "estimate")).isEqualTo("3");
        assertThat(numbers.<Object>get(SECOND + "interval")).isNull();
        test.count(mean(test.variant, 4, "12", "40")).accepted();
        assertThat(test.numbers().text(SECOND + "unknownBecause")).isEqualTo("TOO_FEW");
    }

    @Test
    void showsTheRateOfAFakeDoorWithoutAComparison() {
        String door = AbTest.designed(line, "FAKE_DOOR");
        AbTest.plan(line.pm, door, Map.of("population", "Visitors", "measure", "Presses", "measureKind", "RATE"))
                .accepted();
        String only = AbTest.add(line, door, "Door", Map.of()).id();
        line.experiment("startExperiment", door).accepted();
        line.pm
                .mutate(
                        "measureExperiment",
                        Map.of("id", door, "results", List.of(rate(only, TODAY, 263, 81))),
                        "experiment",
                        "id")
                .accepted();
        Answer numbers = AbTest.numbers(line.pm, door);
        assertThat(number(numbers, FIRST + "interval.low")).isCloseTo(0.2553, within(0.00006));
        assertThat(number(numbers, FIRST + "interval.high")).isCloseTo(0.3662, within(0.00006));
        assertThat(numbers.text(FIRST + "unknownBecause")).isEqualTo("ONE_VARIANT");
        assertThat(numbers.text("experiment.numbers.split.unknownBecause")).isEqualTo("ONE_VARIANT");
    }

    @Test
    void reckonsAListOfExperimentsWithAsManyStatementsAsOne() {
        AbTest.running(line).counted(100, 20, 100, 30).accepted();
        int few = asked();
        for (int more = 0; more < 4; more++) {
            AbTest.running(line).counted(100, 20, 100, 30).accepted();
        }
        assertThat(asked()).isEqualTo(few);
    }

    private int asked() {
        return statements
                .during(() -> {
                    Answer answer = line.pm.ask("""
                            { experiments(first: 10) { nodes { plan { plannedSize { total } }
                              variants { results(first: 2) { nodes { exposures correctedBy { id } } } }
                              numbers { peeking split { state } variants { probabilityBest effect { pValue } } } } } }""");
                    assertThat(answer.errors()).isEmpty();
                    return answer;
                })
                .size();
    }

    private static double number(Answer answer, String path) {
        return Double.parseDouble(answer.text(path));
    }
}
