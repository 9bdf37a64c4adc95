package dev.throughline.experiment;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An A/B test of a team: a control and a variant, half and half, a rate of 20 % that may rise by five points.
public final class AbTest {

    public static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    public static final Map<String, Object> RATE = Map.of(
            "measure", "Published within a day", "measureKind", "RATE", "baseline", "0.2", "minimumEffect", "0.05");
    public static final Map<String, Object> MEAN = Map.of(
            "measure",
            "Hours of sleep gained",
            "measureKind",
            "MEAN",
            "baseline",
            "0.75",
            "minimumEffect",
            "1",
            "standardDeviation",
            "2");

    public final KataLine line;
    public final String id;
    public final String control;
    public final String variant;

    private AbTest(KataLine line, Map<String, Object> plan) {
        this.line = line;
        this.id = designed(line, "AB_TEST");
        plan(plan).accepted();
        this.control = add("Control", Map.of("control", true)).id();
        this.variant = add("Variant", Map.of()).id();
    }

    public static AbTest designed(KataLine line) {
        return new AbTest(line, RATE);
    }

    public static AbTest running(KataLine line) {
        return running(line, RATE);
    }

    public static AbTest running(KataLine line, Map<String, Object> plan) {
        AbTest test = new AbTest(line, plan);
        test.start().accepted();
        return test;
    }

    /// By a method, without a plan.
    public static String designed(KataLine line, String method) {
        String obstacle = line
                .pm
                .ask(
                        "query ($id: ID!) { targetCondition(id: $id) { obstacles { nodes { id state } } } }",
                        Map.of("id", line.condition))
                .<String>list("targetCondition.obstacles.nodes[?(@.state=='SELECTED')].id")
                .stream()
                .findFirst()
                .orElseGet(() -> line.selected("Teachers do not publish"));
        return line.pm
                .mutate(
                        "designExperiment",
                        Map.of(
                                "obstacleId",
                                obstacle,
                                "learningGoal",
                                "Does it help?",
                                "method",
                                method,
                                "expectation",
                                "More of them publish"),
                        "experiment",
                        "id")
                .id();
    }

    public Answer plan(Map<String, ?> more) {
        return plan(line.pm, id, more);
    }

    public static Answer plan(Actor actor, String experiment, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("experimentId", experiment));
        input.putAll(more);
        return actor.mutate(
                "setExperimentPlan",
                input,
                "experimentPlan",
                "id version alpha power better plannedSize { total control comparisons alphaEach unknownBecause }");
    }

    public Answer add(String name, Map<String, ?> more) {
        return add(line, id, name, more);
    }

    public static Answer add(KataLine line, String experiment, String name, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("experimentId", experiment, "name", name));
        input.putAll(more);
        return line.pm.mutate("addVariant", input, "variant", "id name control weight version");
    }

    public Answer start() {
        return line.experiment("startExperiment", id);
    }

    public static Map<String, Object> rate(String variant, LocalDate day, int exposures, int successes) {
        return Map.of("variantId", variant, "day", day.toString(), "exposures", exposures, "successes", successes);
    }

    public static Map<String, Object> mean(String variant, int exposures, String sum, String sumOfSquares) {
        return Map.of(
                "variantId",
                variant,
                "day",
                TODAY.toString(),
                "exposures",
                exposures,
                "sum",
                sum,
                "sumOfSquares",
                sumOfSquares);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Answer count(Map<String, Object>... results) {
        return count(line.pm, List.of(results));
    }

    public Answer count(Actor actor, List<Map<String, Object>> results) {
        return actor.mutate(
                "measureExperiment",
                Map.of("id", id, "results", results),
                "experiment",
                "id numbers { reachedSize variants { exposures successes estimate } }");
    }

    /// Today, both variants.
    public Answer counted(int exposed, int successes, int exposedToVariant, int successesOfVariant) {
        return count(
                rate(control, TODAY, exposed, successes), rate(variant, TODAY, exposedToVariant, successesOfVariant));
    }

    public Answer numbers() {
        return numbers(line.pm, id);
    }

    public static Answer numbers(Actor actor, String experiment) {
        return actor.ask("""
                query ($id: ID!) { experiment(id: $id) { numbers {
                  measureKind confidence reachedSize peeking firstDay lastDay unknownBecause
                  split { state pValue mismatchBelow unknownBecause }
                  plannedSize { total control comparisons alphaEach unknownBecause }
                  variants { variant { name control } exposures successes estimate interval { low high }
                    standardDeviation probabilityBest plannedSize unknownBecause
                    effect { difference interval { low high } lift liftInterval { low high } pValue adjustedPValue test significant } } } } }""", Map.of("id", experiment));
    }

    /// As if it had started so many days ago, which no request can say.
    public AbTest startedDaysAgo(int days) {
        try (Connection connection = Database.owner();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.tenant_id', '%s', true)".formatted(line.organisation.id()));
            statement.executeUpdate(
                    "update experiment.experiment set started_at = started_at - interval '%d days' where id = '%s'"
                            .formatted(days, uuid(id)));
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return this;
    }

    private static UUID uuid(String id) {
        String digits = id.substring(id.lastIndexOf('_') + 1);
        return UUID.fromString(digits.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
    }
}
