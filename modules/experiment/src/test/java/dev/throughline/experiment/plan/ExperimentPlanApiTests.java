package dev.throughline.experiment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.experiment.AbTest;
import dev.throughline.experiment.KataLine;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@ModuleTest
class ExperimentPlanApiTests {

    private final KataLine line;

    ExperimentPlanApiTests(Actors actors) {
        this.line = new KataLine(actors.organisation());
    }

    @Test
    void asksEachMethodForWhatItNeedsWhenItStarts() {
        Map<String, Map<String, Object>> needed = Map.of(
                "INTERVIEW", Map.of("script", "What did you do last time?"),
                "SURVEY", Map.of("script", "How often?", "population", "All who began a course"),
                "PROTOTYPE", Map.of("script", "Show the paper pizza"),
                "USABILITY", Map.of("script", "Publish a course"),
                "CONCIERGE", Map.of("script", "We edit their video"),
                "WIZARD_OF_OZ", Map.of("script", "We edit while they wait"),
                "FAKE_DOOR", Map.of("population", "Whoever opens a course", "measure", "Presses Edit video"),
                "DATA_ANALYSIS", Map.of("script", "Where do they stop?", "population", "Courses of last year"));
        needed.forEach((method, plan) -> {
            String id = AbTest.designed(line, method);
            Answer refused = line.experiment("startExperiment", id).refused("PLAN_INCOMPLETE", "input.id");
            List<String> messages = refused.list("result.userErrors[*].message");
            assertThat(messages).as(method).hasSize(plan.size());
            plan.keySet().forEach(field -> assertThat(messages).anyMatch(text -> text.contains("`" + field + "`")));
            AbTest.plan(line.pm, id, plan).accepted();
            line.experiment("startExperiment", id).accepted();
        });
    }

    @Test
    void refusesAPlanForMorePeopleThanThereAre() {
        String id = AbTest.designed(line, "AB_TEST");
        Map<String, Object> vast = new HashMap<>(AbTest.MEAN);
        vast.put("standardDeviation", "999999999999999999999999999999");
        vast.put("minimumEffect", "0.000000000001");
        AbTest.plan(line.pm, id, vast).refused("INVALID", "input.minimumEffect");
        Map<String, Object> tiny = new HashMap<>(AbTest.RATE);
        tiny.put("minimumEffect", "0.0000001");
        AbTest.plan(line.pm, id, tiny).refused("INVALID", "input.minimumEffect");
        tiny.put("minimumEffect", "0.00001");
        AbTest.plan(line.pm, id, tiny).accepted();
    }

    @Test
    void saysOfAnEndedExperimentOnlyWhatCanBeDone() {
        AbTest test = AbTest.running(line);
        assertThat(test.plan(Map.of("measure", "Another")).<String>list("result.userErrors[*].message"))
                .singleElement()
                .asString()
                .contains("Cancel it and design another");
        line.experiment("cancelExperiment", test.id).accepted();
        assertThat(test.plan(Map.of("measure", "Another")).<String>list("result.userErrors[*].message"))
                .singleElement()
                .asString()
                .doesNotContain("Cancel")
                .contains("Design another");
    }

    @Test
    void asksAnAbTestForTwoVariantsAControlAndItsNumbers() {
        String id = AbTest.designed(line, "AB_TEST");
        Answer bare = line.experiment("startExperiment", id);
        bare.refused("PLAN_INCOMPLETE", "input.id").refused("VARIANTS_MISSING", "input.id");
        assertThat(bare.<String>list("result.userErrors[*].message")).hasSize(5);
        AbTest.plan(line.pm, id, AbTest.RATE).accepted();
        String only = AbTest.add(line, id, "Variant", Map.of()).id();
        line.experiment("startExperiment", id).refused("VARIANTS_MISSING", "input.id");
        AbTest.add(line, id, "Another", Map.of()).accepted();
        line.experiment("startExperiment", id).refused("CONTROL_MISSING", "input.id");
        line.pm
                .mutate("changeVariant", Map.of("id", only, "control", true), "variant", "id control")
                .accepted();
        line.experiment("startExperiment", id).accepted();

        String mean = AbTest.designed(line, "AB_TEST");
        Map<String, Object> plan = new HashMap<>(AbTest.MEAN);
        plan.remove("standardDeviation");
        AbTest.plan(line.pm, mean, plan).accepted();
        AbTest.add(line, mean, "Control", Map.of("control", true)).accepted();
        AbTest.add(line, mean, "Variant", Map.of()).accepted();
        Answer refused = line.experiment("startExperiment", mean).refused("PLAN_INCOMPLETE", "input.id");
        assertThat(refused.text("result.userErrors[0].message")).contains("`standardDeviation`");
    }

    /// R: power.prop.test(p1 = .2, p2 = .25, power = .8) gives 1093.7 each.
    @Test
    void saysHowManyItTakesBeforeTheStart() {
        String id = AbTest.designed(line, "AB_TEST");
        Answer unknown = AbTest.plan(line.pm, id, Map.of("measureKind", "RATE", "baseline", "0.2"));
        assertThat(unknown.text("result.entity.plannedSize.unknownBecause")).isEqualTo("PLAN_INCOMPLETE");
        assertThat(unknown.<Object>get("result.entity.plannedSize.total")).isNull();
        Answer planned = AbTest.plan(line.pm, id, Map.of("minimumEffect", "0.05"));
        assertThat(planned.text("result.entity.plannedSize.control")).isEqualTo("1094");
        assertThat(planned.text("result.entity.plannedSize.total")).isEqualTo("2188");
        assertThat(planned.text("result.entity.alpha")).isEqualTo("0.05");
        assertThat(planned.text("result.entity.power")).isEqualTo("0.8");

        AbTest.add(line, id, "Control", Map.of("control", true)).accepted();
        AbTest.add(line, id, "B", Map.of()).accepted();
        AbTest.add(line, id, "C", Map.of()).accepted();
        Answer three = AbTest.plan(line.pm, id, Map.of());
        assertThat(three.<Integer>get("result.entity.plannedSize.comparisons")).isEqualTo(2);
        assertThat(three.text("result.entity.plannedSize.alphaEach")).isEqualTo("0.025");
        assertThat(Integer.parseInt(three.text("result.entity.plannedSize.control")))
                .isGreaterThan(1094);
    }

    @Test
    void refusesNumbersThatCannotBe() {
        String id = AbTest.designed(line, "AB_TEST");
        AbTest.plan(line.pm, id, Map.of("measureKind", "RATE", "baseline", "1.2"))
                .refused("INVALID", "input.baseline");
        AbTest.plan(line.pm, id, Map.of("measureKind", "RATE", "baseline", "0")).refused("INVALID", "input.baseline");
        AbTest.plan(line.pm, id, Map.of("minimumEffect", "0")).refused("INVALID", "input.minimumEffect");
        AbTest.plan(line.pm, id, Map.of("measureKind", "RATE", "baseline", "0.98", "minimumEffect", "0.05"))
                .refused("INVALID", "input.minimumEffect");
        AbTest.plan(
                        line.pm,
                        id,
                        Map.of("measureKind", "RATE", "baseline", "0.98", "minimumEffect", "0.05", "better", "LOWER"))
                .accepted();
        AbTest.plan(line.pm, id, Map.of("standardDeviation", "-1")).refused("INVALID", "input.standardDeviation");
        AbTest.plan(line.pm, id, Map.of("alpha", "0.5")).refused("INVALID", "input.alpha");
        AbTest.plan(line.pm, id, Map.of("power", "1")).refused("INVALID", "input.power");
        AbTest.plan(line.pm, id, Map.of("participants", 0)).refused("INVALID", "input.participants");
        AbTest.plan(line.pm, id, Map.of("url", "http://example.com")).refused("INVALID", "input.url");
        AbTest.plan(line.pm, id, Map.of("script", "")).refused("TEXT_LENGTH", "input.script");
    }

    @Test
    void keepsWhatIsLeftOutAndClearsWhatIsNull() {
        String id = AbTest.designed(line, "INTERVIEW");
        int first = Objects.requireNonNull(
                AbTest.plan(line.pm, id, Map.of("script", "Why?", "participants", 9, "metricId", line.metric))
                        .<Integer>get("result.entity.version"));
        Map<String, Object> cleared = new HashMap<>();
        cleared.put("participants", null);
        cleared.put("population", "Teachers");
        cleared.put("expectedVersion", first);
        AbTest.plan(line.pm, id, cleared).accepted();
        AbTest.plan(line.pm, id, Map.of("expectedVersion", first)).refused("CONFLICT", "input.expectedVersion");
        Answer plan = line.pm.ask(
                "query ($id: ID!) { experiment(id: $id) { plan { script participants population metric { id } history { nodes { action } } } } }",
                Map.of("id", id));
        assertThat(plan.text("experiment.plan.script")).isEqualTo("Why?");
        assertThat(plan.<Object>get("experiment.plan.participants")).isNull();
        assertThat(plan.text("experiment.plan.population")).isEqualTo("Teachers");
        assertThat(plan.text("experiment.plan.metric.id")).isEqualTo(line.metric);
        assertThat(plan.<String>list("experiment.plan.history.nodes[*].action"))
                .containsExactly("setExperimentPlan", "setExperimentPlan");
        String gone = line.metric("Nobody measures this");
        line.move(line.organisation.as("CPO"), "archiveMetric", "metric", gone).accepted();
        AbTest.plan(line.pm, id, Map.of("metricId", gone)).refused("INVALID", "input.metricId");
    }

    /// Who starts an experiment freezes what stands beside it, too.
    @Test
    void startsAsItWasRead() {
        AbTest test = AbTest.designed(line);
        int read = version(test.id);
        test.plan(Map.of("minimumEffect", "0.1")).accepted();
        start(test.id, read).refused("CONFLICT", "input.expectedVersion");
        read = version(test.id);
        test.plan(Map.of("minimumEffect", "0.1")).accepted();
        assertThat(version(test.id)).isEqualTo(read);
        String third = test.add("Third", Map.of()).id();
        start(test.id, read).refused("CONFLICT", "input.expectedVersion");
        read = version(test.id);
        line.pm
                .mutate("changeVariant", Map.of("id", third, "weight", 2), "variant", "id")
                .accepted();
        start(test.id, read).refused("CONFLICT", "input.expectedVersion");
        read = version(test.id);
        line.pm.mutate("archiveVariant", Map.of("id", third), "variant", "id").accepted();
        start(test.id, read).refused("CONFLICT", "input.expectedVersion");
        start(test.id, version(test.id)).accepted();
    }

    private int version(String experiment) {
        return Objects.requireNonNull(line.pm
                .ask("query ($id: ID!) { experiment(id: $id) { version } }", Map.of("id", experiment))
                .<Integer>get("experiment.version"));
    }

    private Answer start(String experiment, int version) {
        return line.pm.mutate(
                "startExperiment", Map.of("id", experiment, "expectedVersion", version), "experiment", "id");
    }

    @Test
    void freezesPlanAndVariantsAtTheStart() {
        AbTest test = AbTest.running(line);
        test.plan(Map.of("minimumEffect", "0.1")).refused("PLAN_FROZEN", "input.experimentId");
        test.add("Late", Map.of()).refused("PLAN_FROZEN", "input.experimentId");
        line.pm
                .mutate("changeVariant", Map.of("id", test.variant, "weight", 9), "variant", "id")
                .refused("PLAN_FROZEN", "input.id");
        line.pm
                .mutate("archiveVariant", Map.of("id", test.variant), "variant", "id")
                .refused("PLAN_FROZEN", "input.id");
    }

    @Test
    void namesVariantsOnceAndHasOneControlAndAtMostTen() {
        AbTest test = AbTest.designed(line);
        test.add("Control", Map.of()).refused("TAKEN", "input.name");
        test.add("Second", Map.of("control", true)).refused("TAKEN", "input.control");
        test.add("Heavy", Map.of("weight", 1001)).refused("INVALID", "input.weight");
        test.add("", Map.of()).refused("TEXT_LENGTH", "input.name");
        for (int more = 3; more <= 10; more++) {
            test.add("Variant " + more, Map.of()).accepted();
        }
        test.add("Eleventh", Map.of()).refused("INVALID", "input.experimentId");
        line.pm
                .mutate("archiveVariant", Map.of("id", test.variant), "variant", "id")
                .accepted();
        test.add("Variant", Map.of()).accepted();
    }

    @Test
    void isPlannedByWhoMayChangeTheExperiment() {
        String id = AbTest.designed(line, "INTERVIEW");
        AbTest.plan(line.teamMember, id, Map.of("script", "Why?")).accepted();
        AbTest.plan(line.vp, id, Map.of("script", "Why not?")).failed("FORBIDDEN");
    }

    @Test
    void helpsWithEachMethod() {
        Answer guides =
                line.vp.ask("{ methodGuides { method strength randomised summary shows cannotShow needs helpedBy } }");
        assertThat(guides.<String>list("methodGuides[*].method"))
                .containsExactlyInAnyOrder(
                        "INTERVIEW",
                        "SURVEY",
                        "PROTOTYPE",
                        "USABILITY",
                        "CONCIERGE",
                        "WIZARD_OF_OZ",
                        "FAKE_DOOR",
                        "AB_TEST",
                        "DATA_ANALYSIS");
        assertThat(guides.<String>list("methodGuides[?(@.strength=='WHAT_CAUSES_IT')].method"))
                .containsExactly("AB_TEST");
        assertThat(guides.<String>list("methodGuides[*].cannotShow")).doesNotHaveDuplicates();
        String id = AbTest.designed(line, "CONCIERGE");
        assertThat(line.pm
                        .ask(
                                "query ($id: ID!) { experiment(id: $id) { methodGuide { method needs } } }",
                                Map.of("id", id))
                        .<String>list("experiment.methodGuide.needs"))
                .containsExactly("SCRIPT");
    }
}
