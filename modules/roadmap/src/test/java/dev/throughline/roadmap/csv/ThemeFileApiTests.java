package dev.throughline.roadmap.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.roadmap.RoadmapLine;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What comes out of files, whoever wrote them and however.
@ModuleTest
class ThemeFileApiTests {

    private final Actors actors;
    private RoadmapLine line;
    private ThemeFiles files;

    ThemeFileApiTests(Actors actors) {
        this.actors = actors;
    }

    @BeforeEach
    void draw() {
        line = new RoadmapLine(actors.organisation());
        files = new ThemeFiles(line);
    }

    @Test
    void findsTheColumnsByTheNamesThatTheCallerGives() {
        Answer done = files.imported("?title=Thema&lane=Wann%3F", "Nr;Thema;Wann?;Rest\n1;Suche;NEXT;x\n");
        assertThat(done.text("job.state")).as(done.body()).isEqualTo("DONE");
        assertThat(line.order()).containsExactly("Suche");

        assertThat(ThemeFiles.codes(files.imported("?title=Topic", "title\nOne\n")))
                .containsExactly("COLUMN_UNKNOWN");
        assertThat(ThemeFiles.codes(files.imported("", "title,Title\nOne,Two\n")))
                .containsExactly("COLUMN_AMBIGUOUS");
        assertThat(line.order()).containsExactly("Suche");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void tellsSeparatorsApart(String separator) {
        Answer done = files.imported(
                "",
                "title,problem\n\"A, b; c\",Hurts\n"
                        .replace("e,p", "e" + separator + "p")
                        .replace("\",H", "\"" + separator + "H"));
        assertThat(done.text("job.state")).as(done.body()).isEqualTo("DONE");
        assertThat(line.order()).containsExactly("A, b; c");
        assertThat(files.themes().text("roadmap.themes.nodes[0].problem")).isEqualTo("Hurts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title\nOne\n\"never closed\n", "title\nOne\n\"closed\"and on\n"})
    void refusesARowThatCannotBeRead(String csv) {
        Answer failed = files.imported("", csv);
        assertThat(ThemeFiles.codes(failed)).containsExactly("ROW_BROKEN");
        assertThat(failed.<Integer>list("job.findings[*].line")).containsExactly(3);
        assertThat(line.order()).isEmpty();
    }

    @Test
    void refusesAFileWithoutRows() {
        assertThat(ThemeFiles.codes(files.imported("", "title\n"))).containsExactly("EMPTY");
        assertThat(ThemeFiles.codes(files.imported("", ""))).containsExactly("COLUMN_UNKNOWN");
    }

    @Test
    void readsEveryEncodingThatIsMarkedOrNamed() {
        String text = "title\n%s\n";
        List<byte[]> marked = List.of(
                ThemeFiles.bytes("\uFEFF" + text.formatted("Größe 1"), StandardCharsets.UTF_8),
                ThemeFiles.bytes(text.formatted("Größe 2"), StandardCharsets.UTF_8),
                ThemeFiles.bytes("\uFEFF" + text.formatted("Größe 3"), StandardCharsets.UTF_16LE),
                ThemeFiles.bytes("\uFEFF" + text.formatted("Größe 4"), StandardCharsets.UTF_16BE));
        marked.forEach(file ->
                assertThat(files.imported(line.pm, "", file).text("job.state")).isEqualTo("DONE"));
        byte[] western = ThemeFiles.bytes(text.formatted("Größe 5 €"), Charset.forName("windows-1252"));
        assertThat(files.imported(line.pm, "?encoding=windows-1252", western).text("job.state"))
                .isEqualTo("DONE");
        byte[] latin = ThemeFiles.bytes(text.formatted("Größe 6"), StandardCharsets.ISO_8859_1);
        assertThat(files.imported(line.pm, "?encoding=ISO-8859-1", latin).text("job.state"))
                .isEqualTo("DONE");
        assertThat(line.order()).containsExactly("Größe 1", "Größe 2", "Größe 3", "Größe 4", "Größe 5 €", "Größe 6");
    }

    @Test
    void refusesAnEncodingThatNobodyNames() {
        Answer latin = files.imported(line.pm, "", ThemeFiles.bytes("title\nGröße\n", StandardCharsets.ISO_8859_1));
        assertThat(ThemeFiles.codes(latin)).containsExactly("ENCODING_UNKNOWN");
        assertThat(latin.text("job.message")).contains("windows-1252");
        assertThat(ThemeFiles.codes(
                        files.imported(line.pm, "", ThemeFiles.bytes("title\nOne\n", StandardCharsets.UTF_16LE))))
                .containsExactly("ENCODING_UNKNOWN");
        assertThat(ThemeFiles.codes(files.imported(
                        line.pm, "", ThemeFiles.bytes("\uFEFFtitle\nOne\n", Charset.forName("UTF-32LE")))))
                .containsExactly("ENCODING_UNKNOWN");
        assertThat(files.upload(line.pm, "?encoding=ebcdic", new byte[0]).status())
                .isEqualTo(400);
        assertThat(line.order()).isEmpty();
    }

    @Test
    void namesTheLineWhoseLettersAreNotUtf8() {
        String many = IntStream.range(0, 900)
                .mapToObj(row -> "Row " + row + " " + "x".repeat(50))
                .collect(Collectors.joining("\r\n"));
        Answer refused = files.imported(
                line.pm,
                "?dryRun=true",
                ThemeFiles.bytes("title\r\n" + many + "\r\nGröße\r\n", StandardCharsets.ISO_8859_1));
        assertThat(ThemeFiles.codes(refused)).containsExactly("ENCODING_UNKNOWN");
        assertThat(refused.<Integer>list("job.findings[*].line")).containsExactly(902);
    }

    @Test
    void leavesRowsOfEmptyCellsAside() {
        Answer done = files.imported("", "title,problem\nOne,\n,\n\n , \nTwo,Hurts\n,\n");
        assertThat(done.text("job.message")).isEqualTo("2 themes proposed.");
        assertThat(ThemeFiles.codes(files.imported("", "title,problem\n,\n"))).containsExactly("EMPTY");
    }

    @Test
    void refusesMoreRowsThanAnybodyKeepsInOrder() {
        String many =
                IntStream.range(0, 100_000).mapToObj(row -> "Theme " + row).collect(Collectors.joining("\n"));
        assertThat(ThemeFiles.codes(files.imported("", "title\n" + many))).containsExactly("TOO_MANY_ROWS");
        Answer large = files.upload(line.pm, "", new byte[4 * 1024 * 1024 + 1]);
        assertThat(large.status()).isEqualTo(413);

        String most = IntStream.range(0, 1000).mapToObj(row -> "Theme " + row).collect(Collectors.joining("\n"));
        Answer done = files.imported("", "title\n" + most);
        assertThat(done.text("job.message")).as(done.body()).isEqualTo("1,000 themes proposed.");
        assertThat(done.<Integer>get("job.done")).isEqualTo(done.<Integer>get("job.total"));
        assertThat(line.order()).hasSize(100).startsWith("Theme 0", "Theme 1");
    }
}
