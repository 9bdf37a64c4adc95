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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(read.<String>list(measured + "value.text")).contains("21 minutes", "9 minutes");
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
    @ParameterizedTest
    @CsvSource({"cpo, cpo", "vp, vp", "pm, pm"})
    void fillsTheDashboards(String name, String level) throws Exception {
        String document = Files.readString(Path.of("../../docs/dashboards/%s.graphql".formatted(name)));
        Answer ids = cpo.ask("{ businessLines(first: 2) { nodes { id name } } teams(first: 3) { nodes { id name } } }");
        Answer page = demo.actor(level + "@" + DOMAIN)
                .ask(
                        document,
                        switch (name) {
                            case "vp" ->
                                Map.of(
                                        "line",
                                        ids.<String>list("businessLines.nodes[?(@.name=='Learners')].id")
                                                .getFirst());
                            case "pm" ->
                                Map.of(
                                        "team",
                                        ids.<String>list("teams.nodes[?(@.name=='Search')].id")
                                                .getFirst());
                            default -> Map.of();
                        });
        assertThat(page.errors()).as(page.body()).isEmpty();
        System.err.println("DBG " + name + " " + page.body());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
