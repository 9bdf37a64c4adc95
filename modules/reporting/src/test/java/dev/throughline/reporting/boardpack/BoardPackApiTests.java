package dev.throughline.reporting.boardpack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.reporting.GoalLine;
import dev.throughline.reporting.ReportLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.JobsOf;
import dev.throughline.testkit.ModuleTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

@ModuleTest
class BoardPackApiTests {

    private final Actors actors;
    private final ReportLine line;

    BoardPackApiTests(Actors actors) {
        this.actors = actors;
        this.line = new ReportLine(actors.organisation());
    }

    @Test
    void tellsTheBoardWhatWeWantAndHowFarWeAre() {
        line.measure("10");
        String pack = markdown(line.cpo, Map.of("audience", "BOARD", "format", "MARKDOWN"));
        assertThat(pack)
                .startsWith("# Board pack: ")
                .contains("For the board. The whole organisation. From 20")
                .containsSubsequence(
                        "## At a glance",
                        "| Alignment | Sound | Everything in force and everything told leads to a vision in force. |",
                        "## What we want",
                        "| Vision | The vision | ACTIVE | – |",
                        "## How far we are",
                        "| Target condition | Purchase within two days | ACTIVE · Team | 57.89 % of the way, not met |",
                        "## What is under way",
                        "## What we promised",
                        "## What we learned",
                        "## What moved",
                        "was measured",
                        "## What was decided",
                        "## How promises moved",
                        "## What was published",
                        "Edition 1 of the roadmap \"The roadmap\" was published.",
                        "## What the reports say",
                        "### Alignment",
                        "| Aligned nodes | 3 of 3, which is 100.00 % |",
                        "## Appendix: definitions",
                        "| Aligned nodes | Active visions, challenges, initiatives and target conditions with everything above them in force",
                        "## Sources and moment",
                        "Everything here was read at one moment");
        assertThat(pack).doesNotContain("Left out");
    }

    /// By hand: from 21 to 2, it was 12 when the period ended, which is 9/19 of the way; it is 10 now.
    @Test
    void tellsHowFarWeWereWhenThePeriodEnded() {
        GoalLine goals = new GoalLine(actors.organisation());
        String metric = goals.metric("Time to purchase", Map.of());
        goals.measure(metric, "21", 40);
        goals.measure(metric, "12", 20);
        goals.measure(metric, "10", 3);
        goals.active(GoalLine.target(metric, "LTE", "2"), 40, Map.of());
        Map<String, ?> period = Map.of(
                "from",
                GoalLine.today().minusDays(30).toString(),
                "to",
                GoalLine.today().minusDays(10).toString());
        assertThat(markdown(
                        goals.cpo,
                        Map.of("audience", "BOARD", "format", "MARKDOWN", "about", Map.of("period", period))))
                .contains("47.37 % of the way, not met")
                .doesNotContain("57.89 % of the way");
    }

    @Test
    void namesWhatIsWrongWithItsSourceAndWhatToDo() {
        line.vision("Another vision");
        assertThat(markdown(line.cpo, Map.of("audience", "EXECUTIVES", "format", "MARKDOWN")))
                .contains(
                        "| Alignment | Findings | There are 3 findings. |",
                        "| The challenge | This challenge is ACTIVE, and the vision above it is SUPERSEDED. |",
                        "| No path to active vision | 3 | Hang it under something in force, activate what is above it,",
                        " | S1:245 |");
    }

    @Test
    void saysTheSameInAPdf() throws IOException {
        line.measure("10");
        byte[] file = pack(line.cpo, Map.of("audience", "BOARD"));
        keep(file);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(
                            "At a glance",
                            "Everything in force and everything told leads to a vision in force.",
                            "57.89 % of the way, not met",
                            "3 of 3, which is 100.00 %",
                            "Everything here was read at one moment");
            assertThat(pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("At a glance");
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Board pack: ");
        }
    }

    @Test
    void holdsNothingThatItsReaderMayNotRead() {
        String pack = markdown(line.organisation.as("SALES"), Map.of("audience", "BOARD", "format", "MARKDOWN"));
        assertThat(pack)
                .contains("Left out, since the one who asked may not read all of it\\:", "- Alignment. Needs ")
                .doesNotContain("### Alignment", "Search");
        assertThat(markdown(actors.organisation().as("CPO"), Map.of("audience", "BOARD", "format", "MARKDOWN")))
                .doesNotContain("The vision", "Purchase within two days");
    }

    @Test
    void isSeenByWhoAskedForItAndByNobodyElse() {
        String id = line.pm
                .mutate("exportBoardPack", Map.of("audience", "BOARD", "format", "MARKDOWN"), "job", "id")
                .id();
        String file = new JobsOf(line.pm).done(id).text("job.result");
        assertThat(line.pm.fetch(file).statusCode()).isEqualTo(200);
        assertThat(line.vp.get(file).status()).isEqualTo(404);
        assertThat(line.vp
                        .ask("query ($id: ID!) { job(id: $id) { id } }", Map.of("id", id))
                        .<Object>get("job"))
                .isNull();
    }

    @Test
    void aPackForATeamIsAboutThatTeam() {
        line.pm
                .mutate("exportBoardPack", Map.of("audience", "TEAM"), "job", "id")
                .refused("INVALID", "input.about.teamId");
        assertThat(markdown(
                        line.pm,
                        Map.of("audience", "TEAM", "format", "MARKDOWN", "about", Map.of("teamId", line.team))))
                .contains("For a team. Team: Team. From ", "Purchase within two days");
    }

    @Test
    void refusesWhatNoPackCanBeAbout() {
        Actor stranger = actors.organisation().as("CPO");
        stranger.ask(
                        "mutation ($team: ID) { exportBoardPack(input: {audience: BOARD, about: {teamId: $team}}) { job { id } } }",
                        Map.of("team", line.team))
                .failed("BAD_USER_INPUT");
        line.cpo
                .ask(
                        "mutation { exportBoardPack(input: {audience: BOARD, about: {period: {from: \"2026-02-01\", to: \"2026-01-01\"}}}) { job { id } } }")
                .failed("BAD_USER_INPUT");
    }

    @Test
    void asksForMarkdownWhereAPdfWouldShowLettersWrong() {
        line.vision("שלום");
        String id = line.cpo
                .mutate("exportBoardPack", Map.of("audience", "BOARD"), "job", "id")
                .id();
        assertThat(new JobsOf(line.cpo).ended(id).body()).contains("FAILED", "LETTERS_UNKNOWN", "as Markdown");
        assertThat(markdown(line.cpo, Map.of("audience", "BOARD", "format", "MARKDOWN")))
                .contains("שלום");
    }

    private static String markdown(Actor actor, Map<String, ?> input) {
        return new String(pack(actor, input), StandardCharsets.UTF_8);
    }

    private static byte[] pack(Actor actor, Map<String, ?> input) {
        String id = actor.mutate("exportBoardPack", input, "job", "id").id();
        return actor.fetch(new JobsOf(actor).done(id).text("job.result")).body();
    }

    /// For who wants to look at it.
    private static void keep(byte[] file) throws IOException {
        Files.write(Path.of("target", "board-pack.pdf"), file);
    }
}
