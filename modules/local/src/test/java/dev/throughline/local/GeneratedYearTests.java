package dev.throughline.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A year that was made up goes by within seconds, and everything that reports look at has a past.
@ModuleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedYearTests {

    private static final String DOMAIN = "generatedyear.example";

    private final Actors actors;
    private LoadedDemo demo;
    private Actor cpo;

    GeneratedYearTests(Actors actors) {
        this.actors = actors;
    }

    @BeforeAll
    void load(@TempDir Path journals) throws Exception {
        demo = new LoadedDemo(actors, journals, List.of(DemoOrganisation.generated()));
        cpo = demo.actor("cpo@" + DOMAIN);
    }

    @Test
    void wasMeasuredOnceAMonth() {
        Answer read = cpo.ask(
                "{ metrics(first: 8) { nodes { name measurements(first: 20) { nodes { observedAt value { text } } } } } }");
        String measured = "metrics.nodes[?(@.name=='Time to find a course')].measurements.nodes[*].";
        List<LocalDate> days = read.<String>list(measured + "observedAt").stream()
                .map(at -> LocalDate.parse(at.substring(0, 10)))
                .sorted()
                .toList();
        assertThat(days).hasSize(13).doesNotHaveDuplicates();
        assertThat(days.getFirst()).isBetween(today().minusMonths(12).minusDays(4), today().minusMonths(12));
        assertThat(days.getLast()).isEqualTo(today());
        assertThat(read.<String>list(measured + "value.text")).contains("21 minutes", "7 minutes");
    }

    @Test
    void endsTwoTargetConditionsOfFive() {
        Answer read = cpo.ask("{ targetConditions(first: 10) { nodes { statement state dueOn } } }");
        assertThat(read.<String>list("targetConditions.nodes[*].state"))
                .containsExactlyInAnyOrder("ACTIVE", "ACTIVE", "ACTIVE", "ACHIEVED", "MISSED");
        assertThat(read.<String>list("targetConditions.nodes[?(@.state=='ACTIVE')].dueOn"))
                .allSatisfy(day -> assertThat(LocalDate.parse(day)).isAfter(today()));
    }

    @Test
    void changesNothingWhenItIsLoadedAgain() throws Exception {
        assertThat(demo.load(DOMAIN)).isZero();
    }

    @Test
    void knowsNoFuture() {
        Answer read = cpo.ask(
                "{ changes: visions(first: 1) { nodes { history(first: 5) { nodes { at action } } } } }", Map.of());
        assertThat(read.<String>list("changes.nodes[*].history.nodes[*].at"))
                .isNotEmpty()
                .allSatisfy(
                        at -> assertThat(LocalDate.parse(at.substring(0, 10))).isBefore(today()));
    }

    /// The dashboards that are ready, each in one request.
    @Test
    void fillsThePageOfAChiefProductOfficer() throws Exception {
        Answer page = dashboard("cpo", Map.of());
        assertThat(page.<String>list("truthCheckReport.findings.nodes[*].rule")).contains("ON_TRACK_WHILE_FLAT");
        assertThat(page.<Object>list("truthCheckReport.figures[0].trend[*]")).hasSize(12);
        assertThat(page.<Integer>list("promiseExposureReport.figures[?(@.kind=='HIJACK_PROMISES')].count"))
                .allSatisfy(count -> assertThat(count).isPositive());
        assertThat(page.<Integer>get("aggregateTargetConditions.count")).isEqualTo(5);
        assertThat(page.<Integer>get("aggregatePromises.count")).isEqualTo(3);
    }

    @Test
    void fillsThePageOfAVicePresident() throws Exception {
        Answer page = dashboard("vp", Map.of("line", id("businessLines", "Learners")));
        assertThat(page.<String>list("realityCheckReport.checks.nodes[*].targetCondition.statement"))
                .containsExactlyInAnyOrder("A course is found within 5 minutes", "3 of 10 learners end their course");
        assertThat(page.<Integer>list("learningReport.figures[?(@.kind=='EXPERIMENTS_STARTED')].count"))
                .isNotEmpty();
        assertThat(page.<Integer>get("aggregateThemes.count")).isEqualTo(5);
        assertThat(page.<Integer>get("aggregateExperiments.count")).isPositive();
    }

    @Test
    void fillsThePageOfAProductManager() throws Exception {
        Answer page = dashboard("pm", Map.of("team", id("teams", "Search")));
        assertThat(page.<String>list("progressReport.goals.nodes[*].progress.fraction.percent"))
                .isNotEmpty();
        assertThat(page.<String>list("priorityAdherenceReport.themes.nodes[*].theme.title"))
                .contains("What others took");
    }

    /// By hand: of Learners, 5 gave 3, 2, 4, 3 and 3 to the first question, which is 15 of 5. Billing has two.
    @Test
    void askedItsPeopleAndShowsNoSmallGroup() {
        String results = "query ($line: ID, $team: ID) { healthSurveys { nodes { state participation { answered asked }"
                + " result(businessLineId: $line, teamId: $team) { answered hiddenBecause questions { mean } } } } }";
        Answer learners = cpo.ask(results, Map.of("line", id("businessLines", "Learners")));
        String survey = "healthSurveys.nodes[0].";
        assertThat(learners.text(survey + "state")).isEqualTo("CLOSED");
        assertThat(learners.<Integer>get(survey + "participation.answered")).isEqualTo(11);
        assertThat(learners.<Integer>get(survey + "result.answered")).isEqualTo(5);
        assertThat(learners.text(survey + "result.questions[0].mean")).isEqualTo("3");
        Answer billing = cpo.ask(results, Map.of("team", id("teams", "Billing")));
        assertThat(billing.<Object>get(survey + "result.answered")).isNull();
        assertThat(billing.text(survey + "result.hiddenBecause")).contains("Fewer than 5");
        Answer health = cpo.ask("{ productLedHealthReport { figures { kind value trend { value } } } }");
        assertThat(health.<String>list("productLedHealthReport.figures[?(@.kind=='ANSWERED_TALKS_TO_USERS')].value"))
                .as("(4+4+4+3 + 4+5+4+5+4 + 1+2) / 11")
                .containsExactly("3.636363636364");
        assertThat(health.<Object>list("productLedHealthReport.figures[?(@.kind=='ALIGNED_NODES')].trend[*]"))
                .hasSize(12);
    }

    private Answer dashboard(String level, Map<String, String> variables) throws Exception {
        Answer page = demo.actor(level + "@" + DOMAIN)
                .ask(Files.readString(Path.of("../../docs/dashboards/%s.graphql".formatted(level))), variables);
        assertThat(page.errors()).as(page.body()).isEmpty();
        return page;
    }

    private String id(String list, String name) {
        return cpo.ask("{ %s(first: 3) { nodes { id name } } }".formatted(list))
                .<String>list("%s.nodes[?(@.name=='%s')].id".formatted(list, name))
                .getFirst();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
