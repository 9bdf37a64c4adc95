package dev.throughline.roadmap.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.roadmap.RoadmapLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.JobsOf;
import dev.throughline.testkit.ModuleTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ModuleTest
class ThemeFileApiTests {

    private static final String THEMES = """
            query ($id: ID!) { roadmap(id: $id) { themes(first: 100) { nodes { title problem lane priority state
              owner { email } hypothesis { statement known unknown } history(first: 1) { nodes { action actorName } } } } } }""";

    private final Actors actors;
    private RoadmapLine line;

    ThemeFileApiTests(Actors actors) {
        this.actors = actors;
    }

    @BeforeEach
    void draw() {
        line = new RoadmapLine(actors.organisation());
    }

    @Test
    void proposesAThemeForEachRowBehindThoseThatAreThere() {
        line.theme("There before");
        Answer done = imported("", """
                title,problem,hypothesis,known,unknown,lane
                Search,"Nobody finds
                anything","Filters, ""good"" ones","One
                Two",Three,now
                Words,,,,,
                """);

        assertThat(done.text("job.state")).as(done.body()).isEqualTo("DONE");
        assertThat(done.text("job.message")).isEqualTo("2 themes proposed.");
        assertThat(line.order()).containsExactly("There before", "Search", "Words");
        Answer themes = themes();
        assertThat(themes.text("roadmap.themes.nodes[1].problem")).isEqualTo("Nobody finds\nanything");
        assertThat(themes.text("roadmap.themes.nodes[1].hypothesis.statement")).isEqualTo("Filters, \"good\" ones");
        assertThat(themes.<String>list("roadmap.themes.nodes[1].hypothesis.known[*]"))
                .containsExactly("One", "Two");
        assertThat(themes.text("roadmap.themes.nodes[1].lane")).isEqualTo("NOW");
        assertThat(themes.text("roadmap.themes.nodes[1].history.nodes[0].action"))
                .isEqualTo("importThemes");
    }

    @Test
    void findsTheColumnsByTheNamesThatTheCallerGives() {
        Answer done = imported("?title=Thema&lane=Wann%3F", "Nr;Thema;Wann?;Rest\n1;Suche;NEXT;x\n");
        assertThat(done.text("job.state")).as(done.body()).isEqualTo("DONE");
        assertThat(line.order()).containsExactly("Suche");

        assertThat(codes(imported("?title=Topic", "title\nOne\n"))).containsExactly("COLUMN_UNKNOWN");
        assertThat(codes(imported("", "title,Title\nOne,Two\n"))).containsExactly("COLUMN_AMBIGUOUS");
        assertThat(line.order()).containsExactly("Suche");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void tellsSeparatorsApart(String separator) {
        Answer done = imported(
                "",
                "title,problem\n\"A, b; c\",Hurts\n"
                        .replace("e,p", "e" + separator + "p")
                        .replace("\",H", "\"" + separator + "H"));
        assertThat(done.text("job.state")).as(done.body()).isEqualTo("DONE");
        assertThat(line.order()).containsExactly("A, b; c");
        assertThat(themes().text("roadmap.themes.nodes[0].problem")).isEqualTo("Hurts");
    }

    @Test
    void changesNothingInADryRun() {
        Answer looked = imported("?dryRun=true", "title\nOne\nTwo\n");
        assertThat(looked.text("job.state")).isEqualTo("DONE");
        assertThat(looked.text("job.message")).isEqualTo("2 themes could be proposed; nothing was changed.");
        assertThat(line.order()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?dryRun=true", ""})
    void tellsAllThatIsWrongAtOnceAndImportsNothing(String address) {
        line.theme("Known already");
        Answer failed = imported(address, """
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

    @ParameterizedTest
    @ValueSource(strings = {"title\nOne\n\"never closed\n", "title\nOne\n\"closed\"and on\n"})
    void refusesARowThatCannotBeRead(String csv) {
        Answer failed = imported("", csv);
        assertThat(codes(failed)).containsExactly("ROW_BROKEN");
        assertThat(failed.<Integer>list("job.findings[*].line")).containsExactly(3);
        assertThat(line.order()).isEmpty();
    }

    @Test
    void refusesAFileWithoutRows() {
        assertThat(codes(imported("", "title\n"))).containsExactly("EMPTY");
        assertThat(codes(imported("", ""))).containsExactly("COLUMN_UNKNOWN");
    }

    @Test
    void readsEveryEncodingThatIsMarkedOrNamed() {
        String text = "title\n%s\n";
        List<byte[]> marked = List.of(
                bytes("\uFEFF" + text.formatted("Größe 1"), StandardCharsets.UTF_8),
                bytes(text.formatted("Größe 2"), StandardCharsets.UTF_8),
                bytes("\uFEFF" + text.formatted("Größe 3"), StandardCharsets.UTF_16LE),
                bytes("\uFEFF" + text.formatted("Größe 4"), StandardCharsets.UTF_16BE));
        marked.forEach(file ->
                assertThat(imported(line.pm, "", file).text("job.state")).isEqualTo("DONE"));
        byte[] western = bytes(text.formatted("Größe 5 €"), Charset.forName("windows-1252"));
        assertThat(imported(line.pm, "?encoding=windows-1252", western).text("job.state"))
                .isEqualTo("DONE");
        byte[] latin = bytes(text.formatted("Größe 6"), StandardCharsets.ISO_8859_1);
        assertThat(imported(line.pm, "?encoding=ISO-8859-1", latin).text("job.state"))
                .isEqualTo("DONE");
        assertThat(line.order()).containsExactly("Größe 1", "Größe 2", "Größe 3", "Größe 4", "Größe 5 €", "Größe 6");
    }

    @Test
    void refusesAnEncodingThatNobodyNames() {
        Answer latin = imported(line.pm, "", bytes("title\nGröße\n", StandardCharsets.ISO_8859_1));
        assertThat(codes(latin)).containsExactly("ENCODING_UNKNOWN");
        assertThat(latin.text("job.message")).contains("windows-1252");
        assertThat(codes(imported(line.pm, "", bytes("title\nOne\n", StandardCharsets.UTF_16LE))))
                .containsExactly("ENCODING_UNKNOWN");
        assertThat(codes(imported(line.pm, "", bytes("\uFEFFtitle\nOne\n", Charset.forName("UTF-32LE")))))
                .containsExactly("ENCODING_UNKNOWN");
        assertThat(upload(line.pm, "?encoding=ebcdic", new byte[0]).status()).isEqualTo(400);
        assertThat(line.order()).isEmpty();
    }

    @Test
    void takesFormulasAsTextAndGivesThemBackHarmless() {
        imported("", "title,problem,known\n=1+1,\"@SUM(A1)\",\"-one\n+two\"\n'quoted,,\n'=already,,\n");
        assertThat(line.order()).containsExactly("=1+1", "'quoted", "=already");
        assertThat(themes().<String>list("roadmap.themes.nodes[0].hypothesis.known[*]"))
                .containsExactly("-one", "+two");

        String csv = exported(line.pm);
        assertThat(csv).contains(",'=1+1,", ",'@SUM(A1),", ",\"'-one\n+two\",", ",'quoted,", ",'=already,");
    }

    @Test
    void exportsARoadmapThatCanBeImportedElsewhere() {
        String theme = line.delivered("Search");
        line.outcome(theme, Map.of()).accepted();
        line.propose(Map.of("title", "Words; \"plain\"", "lane", "NEXT", "problem", "Two\nlines"))
                .accepted();
        line.theme("declineTheme", line.theme("Declined")).accepted();

        String csv = exported(line.pm);
        assertThat(csv).startsWith("\uFEFFpriority,lane,title,description,origin,state,problem,problem_validity,");
        assertThat(csv.lines().skip(1).findFirst().orElseThrow())
                .startsWith(
                        "1,LATER,Search,,STRATEGY,DELIVERY,People cannot find a plan,VALIDATED,A search would help,")
                .contains("They leave on the third page", "People find a plan at once");
        assertThat(csv).contains("2,NEXT,\"Words; \"\"plain\"\"\"").contains("\n,LATER,Declined,");

        RoadmapLine other = new RoadmapLine(actors.organisation());
        Answer done = ended(other.pm, upload(other.pm, other.roadmap, "", csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(done.text("job.state")).as(done.body()).isEqualTo("DONE");
        assertThat(other.order()).containsExactly("Search", "Words; \"plain\"", "Declined");

        String first = exported(other.pm, other.roadmap);
        RoadmapLine third = new RoadmapLine(actors.organisation());
        ended(third.pm, upload(third.pm, third.roadmap, "", first.getBytes(StandardCharsets.UTF_8)));
        assertThat(exported(third.pm, third.roadmap)).isEqualTo(first);
    }

    @Test
    void refusesMoreRowsThanAnybodyKeepsInOrder() {
        String many =
                IntStream.range(0, 100_000).mapToObj(row -> "Theme " + row).collect(Collectors.joining("\n"));
        assertThat(codes(imported("", "title\n" + many))).containsExactly("TOO_MANY_ROWS");
        Answer large = upload(line.pm, "", new byte[4 * 1024 * 1024 + 1]);
        assertThat(large.status()).isEqualTo(413);

        String most = IntStream.range(0, 1000).mapToObj(row -> "Theme " + row).collect(Collectors.joining("\n"));
        Answer done = imported("", "title\n" + most);
        assertThat(done.text("job.message")).as(done.body()).isEqualTo("1,000 themes proposed.");
        assertThat(done.<Integer>get("job.done")).isEqualTo(done.<Integer>get("job.total"));
        assertThat(line.order()).hasSize(100).startsWith("Theme 0", "Theme 1");
    }

    @Test
    void letsThoseImportWhoMayPropose() {
        byte[] file = bytes("title\nOne\n", StandardCharsets.UTF_8);
        for (String level : List.of("CPO", "STAKEHOLDER", "SALES", "ADMIN")) {
            assertThat(upload(line.organisation.as(level), "", file).status())
                    .as(level)
                    .isEqualTo(403);
        }
        String elsewhere = line.organisation.team("Another team", line.line);
        assertThat(upload(line.organisation.inTeam("PM", elsewhere), "", file).status())
                .isEqualTo(403);
        assertThat(actors.anonymous()
                        .upload("/imports/roadmaps/" + line.roadmap, file)
                        .status())
                .isEqualTo(401);
        assertThat(imported(line.teamMember, "", file).text("job.state")).isEqualTo("DONE");
        line.organisation
                .as("SALES")
                .mutate("exportRoadmap", Map.of("id", line.roadmap), "job", "id")
                .failed("FORBIDDEN");
    }

    @Test
    void knowsNoRoadmapOfAnotherOrganisation() {
        RoadmapLine other = new RoadmapLine(actors.organisation());
        byte[] file = bytes("title\nOne\n", StandardCharsets.UTF_8);
        Answer foreign = upload(line.pm, other.roadmap, "", file);
        Answer missing = upload(line.pm, "roadmap_00000000000070008000000000000000", "", file);
        assertThat(foreign.status()).isEqualTo(404).isEqualTo(missing.status());
        assertThat(foreign.body()).contains("Nothing with this id exists");
        assertThat(upload(line.pm, "theme_1", "", file).status()).isEqualTo(404);
        line.pm
                .mutate("exportRoadmap", Map.of("id", other.roadmap), "job", "id")
                .refused("NOT_FOUND", "input.id");
        assertThat(other.order()).isEmpty();
    }

    @Test
    void namesOwnersByTheirAddressesForThoseWhoMayReadThem() {
        String email = line.teamMember.ask("{ viewer { member { email } } }").text("viewer.member.email");
        String csv = "title,owner\nOne,%s\nTwo,\n".formatted(email.toUpperCase(Locale.ROOT));
        assertThat(imported("", csv).text("job.state")).isEqualTo("DONE");
        assertThat(themes().text("roadmap.themes.nodes[0].owner.email")).isEqualTo(email);
        assertThat(exported(line.pm)).contains("," + email + ",");

        Actor blind = line.organisation.having("ROADMAP_READ", "THEME_DRAFT");
        Answer refused = imported(
                blind, "", csv.replace("One", "Three").replace("Two", "Four").getBytes(StandardCharsets.UTF_8));
        assertThat(codes(refused)).containsExactly("FORBIDDEN");
        assertThat(exported(blind)).doesNotContain("@");
    }

    @Test
    void namesTheLineWhoseLettersAreNotUtf8() {
        String many = IntStream.range(0, 900)
                .mapToObj(row -> "Row " + row + " " + "x".repeat(50))
                .collect(Collectors.joining("\r\n"));
        Answer refused = imported(
                line.pm, "?dryRun=true", bytes("title\r\n" + many + "\r\nGröße\r\n", StandardCharsets.ISO_8859_1));
        assertThat(codes(refused)).containsExactly("ENCODING_UNKNOWN");
        assertThat(refused.<Integer>list("job.findings[*].line")).containsExactly(902);
    }

    @Test
    void leavesRowsOfEmptyCellsAside() {
        Answer done = imported("", "title,problem\nOne,\n,\n\n , \nTwo,Hurts\n,\n");
        assertThat(done.text("job.message")).isEqualTo("2 themes proposed.");
        assertThat(codes(imported("", "title,problem\n,\n"))).containsExactly("EMPTY");
    }

    @Test
    void importsTheSameFileOnce() {
        assertThat(imported("", "title\nOne\n").text("job.state")).isEqualTo("DONE");
        assertThat(codes(imported("", "title\nOne\n"))).containsExactly("DUPLICATE");
        assertThat(line.order()).containsExactly("One");
    }

    private Answer themes() {
        return line.pm.ask(THEMES, Map.of("id", line.roadmap));
    }

    private String exported(Actor actor) {
        return exported(actor, line.roadmap);
    }

    private static String exported(Actor actor, String roadmap) {
        String job = actor.mutate("exportRoadmap", Map.of("id", roadmap), "job", "id")
                .id();
        String result = new JobsOf(actor).done(job).text("job.result");
        return new String(actor.fetch(result).body(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private Answer imported(String address, String csv) {
        return imported(line.pm, address, csv.getBytes(StandardCharsets.UTF_8));
    }

    private Answer imported(Actor actor, String address, byte[] file) {
        return ended(actor, upload(actor, address, file));
    }

    private Answer upload(Actor actor, String address, byte[] file) {
        return upload(actor, line.roadmap, address, file);
    }

    private static Answer upload(Actor actor, String roadmap, String address, byte[] file) {
        return actor.upload("/imports/roadmaps/" + roadmap + address, file);
    }

    private static Answer ended(Actor actor, Answer started) {
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        return new JobsOf(actor).ended(started.body().replaceAll(".*\"(job_[0-9a-f]+)\".*", "$1"));
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static List<String> codes(Answer job) {
        assertThat(job.text("job.state")).as(job.body()).isEqualTo("FAILED");
        return job.list("job.findings[*].code");
    }
}
