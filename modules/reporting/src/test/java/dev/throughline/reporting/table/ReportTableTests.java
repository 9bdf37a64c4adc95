package dev.throughline.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.reporting.ReportLine;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.ModuleTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ModuleTest
class ReportTableTests {

    private final Actors actors;
    private final ReportLine line;

    ReportTableTests(Actors actors) {
        this.actors = actors;
        this.line = new ReportLine(actors.organisation());
    }

    @Test
    void writesWhatWasFoundWithTheSourceAndTheAdvice() {
        String second = line.vision("=HYPERLINK(\"http://evil\")");
        List<String> rows = rows("alignment/findings.csv");
        assertThat(rows.getFirst()).isEqualTo("report,rule,id,name,what,seed,advice");
        assertThat(rows)
                .hasSize(4)
                .anyMatch(row ->
                        row.startsWith("ALIGNMENT,NO_PATH_TO_ACTIVE_VISION,%s,The challenge,".formatted(line.challenge))
                                && row.contains(",S1:245,"));
        assertThat(rows("alignment/rows.csv"))
                .contains("ALIGNMENT,ALIGNED_NODES,true,%s,\"'=HYPERLINK(\"\"http://evil\"\")\"".formatted(second))
                .contains("ALIGNMENT,ALIGNED_NODES,false,%s,The challenge".formatted(line.challenge));
    }

    @Test
    void writesTheNumbersExactly() {
        assertThat(rows("alignment/figures.csv"))
                .startsWith(
                        "report,figure,unit,count,total,value,percent,state,unknown_because",
                        "ALIGNMENT,ALIGNED_NODES,SHARE,3,3,1,100.00,KNOWN,");
        var nobody = actors.organisation().as("CPO");
        assertThat(new String(nobody.fetch("/reports/alignment/figures.csv").body(), StandardCharsets.UTF_8))
                .contains("ALIGNMENT,ALIGNED_NODES,SHARE,0,0,,,UNKNOWN,Nothing is active here.");
    }

    @ParameterizedTest
    @EnumSource
    void isThereOfEveryTableThatTheReportSaysItHas(ReportKind kind) {
        assertThat(kind.tables()).allSatisfy(table -> {
            String address = line.cpo
                    .ask(
                            "query ($kind: ReportKind!, $table: ReportTable!) { reportTable(kind: $kind, table: $table) }",
                            Map.of("kind", kind.name(), "table", table.name()))
                    .text("reportTable");
            String text = new String(line.cpo.fetch(address).body(), StandardCharsets.UTF_8);
            assertThat(text).as(address).startsWith("\uFEFF").contains(",").doesNotContain("errors");
        });
    }

    @Test
    void namesWhatItIsAboutBesideItsId() {
        assertThat(rows("progress/levels.csv"))
                .startsWith("level_id,level,target_conditions,met,not_met,unknown")
                .contains("%s,The challenge,1,0,1,0".formatted(line.challenge));
        assertThat(rows("product-led-health/questions.csv"))
                .hasSize(7)
                .startsWith("question,wording,seed,mean,answered,cannot_say,hidden_because")
                .anyMatch(row -> row.startsWith("TALKS_TO_USERS,Do we talk to our users?,S3:60,,"));
    }

    @Test
    void refusesATableThatTheReportHasNot() {
        assertThat(line.cpo
                        .ask("{ reportTable(kind: ALIGNMENT, table: PEOPLE) }")
                        .failed("BAD_USER_INPUT")
                        .body())
                .contains("ALIGNMENT has no table PEOPLE; it has FINDINGS, FIGURES, ROWS.");
        line.cpo.get("/reports/alignment/people.csv").failed("BAD_USER_INPUT");
    }

    @Test
    void isAFileForWhoeverMayReadTheReport() {
        String address = line.cpo
                .ask(
                        "query ($team: ID) { reportTable(kind: ALIGNMENT, table: ROWS, about: {teamId: $team}) }",
                        Map.of("team", line.team))
                .text("reportTable");
        assertThat(address).isEqualTo("/reports/alignment/rows.csv?teamId=" + line.team);
        HttpResponse<byte[]> file = line.cpo.fetch(address);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=utf-8");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"alignment-rows.csv\"");
        assertThat(actors.anonymous().get(address).status()).isEqualTo(401);
        line.organisation.as("SALES").get(address).failed("FORBIDDEN");
        actors.organisation().as("CPO").get(address).failed("BAD_USER_INPUT");
        line.cpo.get("/reports/alignment/everything.csv").failed("BAD_USER_INPUT");
        line.cpo.get("/reports/nothing/rows.csv").failed("BAD_USER_INPUT");
        line.cpo
                .get("/reports/alignment/rows.csv?from=2026-01-01&to=2026-01-02")
                .failed("BAD_USER_INPUT");
    }

    private List<String> rows(String address) {
        String text = new String(line.cpo.fetch("/reports/" + address).body(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return text.substring(1).lines().toList();
    }
}
