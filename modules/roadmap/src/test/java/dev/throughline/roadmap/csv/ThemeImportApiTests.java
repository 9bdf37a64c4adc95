package dev.throughline.roadmap.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.roadmap.RoadmapLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of the rows of a file, and of a roadmap in one.
@ModuleTest
class ThemeImportApiTests {

    private final Actors actors;
    private RoadmapLine line;
    private ThemeFiles files;

    ThemeImportApiTests(Actors actors) {
        this.actors = actors;
    }

    @BeforeEach
    void draw() {
        line = new RoadmapLine(actors.organisation());
        files = new ThemeFiles(line);
    }

    @Test
    void proposesAThemeForEachRowBehindThoseThatAreThere() {
        line.theme("There before");
        Answer done = files.imported("", """
                title,problem,hypothesis,known,unknown,lane,due_on
                Search,"Nobody finds
                anything","Filters, ""good"" ones","One
                Two",Three,now,2026-12-24
                Words,,,,,,
                """);

        assertThat(done.text("job.state")).as(done.body()).isEqualTo("DONE");
        assertThat(done.text("job.message"))
                .isEqualTo("2 themes proposed. Not read, since no column here is called so: due_on.");
        assertThat(line.order()).containsExactly("There before", "Search", "Words");
        Answer themes = files.themes();
        assertThat(themes.text("roadmap.themes.nodes[1].problem")).isEqualTo("Nobody finds\nanything");
        assertThat(themes.text("roadmap.themes.nodes[1].hypothesis.statement")).isEqualTo("Filters, \"good\" ones");
        assertThat(themes.<String>list("roadmap.themes.nodes[1].hypothesis.known[*]"))
                .containsExactly("One", "Two");
        assertThat(themes.text("roadmap.themes.nodes[1].lane")).isEqualTo("NOW");
        assertThat(themes.text("roadmap.themes.nodes[1].history.nodes[0].action"))
                .isEqualTo("importThemes");
    }

    @Test
    void changesNothingInADryRun() {
        Answer looked = files.imported("?dryRun=true", "title\nOne\nTwo\n");
        assertThat(looked.text("job.state")).isEqualTo("DONE");
        assertThat(looked.text("job.message")).isEqualTo("2 themes could be proposed; nothing was changed.");
        assertThat(line.order()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?dryRun=true", ""})
    void tellsAllThatIsWrongAtOnceAndImportsNothing(String address) {
        line.theme("Known already");
        Answer failed = files.imported(address, """
                title,lane,owner,problem
                Good,NOW,,
                ,NOW,,
                Good two,SOON,nobody@example.org,%s
                 known  ALREADY,,,
                good,,,
                Short,NOW
                GOOD TWO,NEXT,,
                """.formatted("x".repeat(2001)));

        assertThat(failed.text("job.state")).isEqualTo("FAILED");
        assertThat(failed.text("job.message")).isEqualTo("Nothing was imported: 8 things are wrong in this file.");
        assertThat(failed.<Map<String, Object>>list("job.findings[*]"))
                .extracting(finding -> finding.get("line") + " " + finding.get("column") + " " + finding.get("code"))
                .containsExactly(
                        "3 title TEXT_LENGTH",
                        "4 problem TEXT_LENGTH",
                        "4 lane INVALID",
                        "4 owner NOT_FOUND",
                        "5 title DUPLICATE",
                        "6 title DUPLICATE",
                        "7 null ROW_BROKEN",
                        "8 title DUPLICATE");
        assertThat(line.order()).containsExactly("Known already");
    }

    @Test
    void takesFormulasAsTextAndGivesThemBackHarmless() {
        files.imported("", "title,problem,known\n=1+1,\"@SUM(A1)\",\"-one\n+two\"\n'quoted,,\n'=already,,\n");
        assertThat(line.order()).containsExactly("=1+1", "'quoted", "=already");
        assertThat(files.themes().<String>list("roadmap.themes.nodes[0].hypothesis.known[*]"))
                .containsExactly("-one", "+two");

        String csv = files.exported(line.pm);
        assertThat(csv).contains(",'=1+1,", ",'@SUM(A1),", ",\"'-one\n+two\",", ",'quoted,", ",'=already,");
    }

    @Test
    void exportsARoadmapThatCanBeImportedElsewhere() {
        String theme = line.delivered("Search");
        line.outcome(theme, Map.of()).accepted();
        line.propose(Map.of("title", "Words; \"plain\"", "lane", "NEXT", "problem", "Two\nlines"))
                .accepted();
        line.theme("declineTheme", line.theme("Declined")).accepted();

        String csv = files.exported(line.pm);
        assertThat(csv).startsWith("\uFEFFpriority,lane,title,description,origin,state,problem,problem_validity,");
        assertThat(csv.lines().skip(1).findFirst().orElseThrow())
                .startsWith(
                        "1,LATER,Search,,STRATEGY,DELIVERY,People cannot find a plan,VALIDATED,A search would help,")
                .contains("They leave on the third page", "People find a plan at once");
        assertThat(csv).contains("2,NEXT,\"Words; \"\"plain\"\"\"").contains("\n,LATER,Declined,");

        RoadmapLine other = new RoadmapLine(actors.organisation());
        Answer done = ThemeFiles.ended(
                other.pm, ThemeFiles.upload(other.pm, other.roadmap, "", csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(done.text("job.state")).as(done.body()).isEqualTo("DONE");
        assertThat(other.order()).containsExactly("Search", "Words; \"plain\"", "Declined");

        String first = ThemeFiles.exported(other.pm, other.roadmap);
        RoadmapLine third = new RoadmapLine(actors.organisation());
        ThemeFiles.ended(
                third.pm, ThemeFiles.upload(third.pm, third.roadmap, "", first.getBytes(StandardCharsets.UTF_8)));
        assertThat(ThemeFiles.exported(third.pm, third.roadmap)).isEqualTo(first);
    }

    @Test
    void letsThoseImportWhoMayPropose() {
        byte[] file = ThemeFiles.bytes("title\nOne\n", StandardCharsets.UTF_8);
        for (String level : List.of("CPO", "STAKEHOLDER", "SALES", "ADMIN")) {
            assertThat(files.upload(line.organisation.as(level), "", file).status())
                    .as(level)
                    .isEqualTo(403);
        }
        String elsewhere = line.organisation.team("Another team", line.line);
        assertThat(files.upload(line.organisation.inTeam("PM", elsewhere), "", file)
                        .status())
                .isEqualTo(403);
        assertThat(actors.anonymous()
                        .upload("/imports/roadmaps/" + line.roadmap, file)
                        .status())
                .isEqualTo(401);
        assertThat(files.imported(line.teamMember, "", file).text("job.state")).isEqualTo("DONE");
        line.organisation
                .as("SALES")
                .mutate("exportRoadmap", Map.of("id", line.roadmap), "job", "id")
                .failed("FORBIDDEN");
    }

    @Test
    void knowsNoRoadmapOfAnotherOrganisation() {
        RoadmapLine other = new RoadmapLine(actors.organisation());
        byte[] file = ThemeFiles.bytes("title\nOne\n", StandardCharsets.UTF_8);
        Answer foreign = ThemeFiles.upload(line.pm, other.roadmap, "", file);
        Answer missing = ThemeFiles.upload(line.pm, "roadmap_00000000000070008000000000000000", "", file);
        assertThat(foreign.status()).isEqualTo(404).isEqualTo(missing.status());
        assertThat(foreign.body()).contains("Nothing with this id exists");
        assertThat(ThemeFiles.upload(line.pm, "theme_1", "", file).status()).isEqualTo(404);
        line.pm
                .mutate("exportRoadmap", Map.of("id", other.roadmap), "job", "id")
                .refused("NOT_FOUND", "input.id");
        assertThat(other.order()).isEmpty();
    }

    @Test
    void namesOwnersByTheirAddressesForThoseWhoMayReadThem() {
        String email = line.teamMember.ask("{ viewer { member { email } } }").text("viewer.member.email");
        String csv = "title,owner\nOne,%s\nTwo,\n".formatted(email.toUpperCase(Locale.ROOT));
        assertThat(files.imported("", csv).text("job.state")).isEqualTo("DONE");
        assertThat(files.themes().text("roadmap.themes.nodes[0].owner.email")).isEqualTo(email);
        assertThat(files.exported(line.pm)).contains("," + email + ",");

        Actor blind = line.organisation.having("ROADMAP_READ", "THEME_DRAFT");
        Answer refused = files.imported(
                blind, "", csv.replace("One", "Three").replace("Two", "Four").getBytes(StandardCharsets.UTF_8));
        assertThat(ThemeFiles.codes(refused)).containsExactly("FORBIDDEN");
        assertThat(files.exported(blind)).doesNotContain("@");
    }

    @Test
    void importsTheSameFileOnce() {
        assertThat(files.imported("", "title\nOne\n").text("job.state")).isEqualTo("DONE");
        assertThat(ThemeFiles.codes(files.imported("", "title\nOne\n"))).containsExactly("DUPLICATE");
        assertThat(line.order()).containsExactly("One");
    }
}
