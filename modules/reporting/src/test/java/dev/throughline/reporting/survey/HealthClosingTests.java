package dev.throughline.reporting.survey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.platform.jobs.Task;
import dev.throughline.platform.jobs.TaskKey;
import dev.throughline.reporting.Past;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;

/// What becomes of a survey when its time is over, and where its answers are read afterwards.
@ModuleTest
class HealthClosingTests {

    private final TestOrganisation organisation;
    private final Asking asking;
    private final Actor cpo;
    private final Past past;
    private final Task closing;
    private final Task snapshots;

    HealthClosingTests(
            Actors actors, @Qualifier("healthSurveyTask") Task closing, @Qualifier("snapshotTask") Task snapshots) {
        this.organisation = actors.organisation();
        this.asking = new Asking(organisation);
        this.cpo = organisation.as("CPO");
        this.past = new Past(organisation);
        this.closing = closing;
        this.snapshots = snapshots;
    }

    @Test
    void isClosedOnceWhenItsTimeIsOver() {
        String survey = asking.open();
        asking.answerEach(survey, 5, 3);
        closing.run(key(survey));
        assertThat(asking.read(cpo, survey).text("node.state")).as("too early").isEqualTo("OPEN");
        past.move("reporting.health_survey", survey, 8, "created_at", "closes_at");
        asking.answer(cpo, survey, 3, null).refused("MOVE_NOT_ALLOWED", "input.id");
        assertThat(asking.owes(cpo).<Object>list("inbox.owed.nodes[*]")).isEmpty();
        CompletableFuture.allOf(IntStream.range(0, 3)
                        .mapToObj(node -> CompletableFuture.runAsync(() -> closing.run(key(survey))))
                        .toArray(CompletableFuture[]::new))
                .join();
        Answer after = asking.read(cpo, survey);
        assertThat(after.text("node.state")).isEqualTo("CLOSED");
        assertThat(after.<Object>get("node.closedBy")).isNull();
        assertThat(after.<Integer>get("node.result.answered")).isEqualTo(5);
        assertThat(asking.rows("select sum(answers) from reporting.health_tally"))
                .containsExactly("30");
    }

    @Test
    void leavesATaskThatClosesIt() {
        String survey = asking.open();
        assertThat(asking.rows("select execution_time > now() + interval '6 days' from platform.scheduled_task"
                        + " where task_name = 'health-survey' and task_instance = '" + key(survey) + "'"))
                .containsExactly("t");
    }

    @Test
    void isReadInTheReportBesideTheNumbersAndKeptAsItIsShown() {
        String line = organisation.line("Line");
        String large = organisation.team("Large", line);
        String small = organisation.team("Small", line);
        String survey = asking.open();
        asking.answerIn(survey, large, 6, 4);
        asking.answerIn(survey, small, 2, 1);
        assertThat(figures(Map.of())).as("it is open").containsExactly("No survey was closed before the period ended.");
        asking.close(cpo, survey).accepted();
        Answer whole = report(Map.of());
        assertThat(whole.text("productLedHealthReport.survey.id")).isEqualTo(survey);
        assertThat(whole.<String>list("productLedHealthReport.questions[*].answers.mean"))
                .as("(6·4 + 2·1) / 8")
                .hasSize(6)
                .containsOnly("3.25");
        assertThat(whole.<String>list("productLedHealthReport.figures[?(@.kind=='ANSWERED_SAYS_GOODBYE')].value"))
                .containsExactly("3.25");
        assertThat(whole.<String>list(
                        "productLedHealthReport.figures[?(@.kind=='ANSWERED_SAYS_GOODBYE')].rows.nodes[*].id"))
                .containsExactly(survey);
        for (String team : List.of(large, small)) {
            Answer hidden = report(Map.of("teamId", team));
            assertThat(hidden.<Object>list("productLedHealthReport.questions[*].answers"))
                    .containsOnlyNulls();
            assertThat(hidden.<String>list("productLedHealthReport.questions[*].hiddenBecause"))
                    .allMatch(because -> because.contains("Fewer than 5"));
        }
        assertThat(report(Map.of("businessLineId", line))
                        .<String>list("productLedHealthReport.questions[*].hiddenBecause"))
                .as("everybody works in the line, so it is the organisation again")
                .allMatch(because -> because.contains("Fewer than 5"));
        Instant end = YearMonth.now(ZoneOffset.UTC)
                .plusMonths(1)
                .atDay(1)
                .atTime(1, 0)
                .toInstant(ZoneOffset.UTC);
        snapshots.run(new TaskKey(UUID.fromString(organisation.id()), new UUID(0, end.getEpochSecond())));
        String kept = """
                query ($about: ReportScopeInput) { reportSnapshots(kind: PRODUCT_LED_HEALTH, about: $about) { nodes {
                  figures { kind unit value unknownBecause } } } }""";
        String mean = "reportSnapshots.nodes[0].figures[?(@.kind=='ANSWERED_WHO_DECIDES')].";
        assertThat(cpo.ask(kept).<String>list(mean + "value")).containsExactly("3.25");
        assertThat(cpo.ask(kept).<String>list(mean + "unit")).containsExactly("ANSWER");
        assertThat(cpo.ask(kept, Map.of("about", Map.of("teamId", small))).<Object>list(mean + "value"))
                .containsOnlyNulls();
    }

    @Test
    void saysOfAPeriodWhatHadBeenAnsweredByThen() {
        String survey = asking.open();
        asking.answerEach(survey, 5, 5);
        asking.close(cpo, survey).accepted();
        String day = Instant.now()
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .minusDays(3)
                .toString();
        assertThat(report(Map.of("period", Map.of("from", day, "to", day)))
                        .<Object>get("productLedHealthReport.survey"))
                .isNull();
        assertThat(report(Map.of()).text("productLedHealthReport.survey.id")).isEqualTo(survey);
    }

    private List<String> figures(Map<String, ?> about) {
        return report(about).<String>list("productLedHealthReport.figures[?(@.unit=='ANSWER')].unknownBecause").stream()
                .distinct()
                .toList();
    }

    private Answer report(Map<String, ?> about) {
        return cpo.ask("""
                query ($about: ReportScopeInput) { productLedHealthReport(about: $about) { survey { id }
                  figures { kind unit value unknownBecause rows { nodes { id } } }
                  questions { question hiddenBecause answers { mean said } } } }""", Map.of("about", about));
    }

    private TaskKey key(String survey) {
        String hex = survey.substring(survey.lastIndexOf('_') + 1);
        return new TaskKey(
                UUID.fromString(organisation.id()),
                new UUID(HexFormat.fromHexDigitsToLong(hex, 0, 16), HexFormat.fromHexDigitsToLong(hex, 16, 32)));
    }
}
