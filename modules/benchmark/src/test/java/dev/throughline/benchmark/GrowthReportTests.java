package dev.throughline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthReportTests {

    static final Provenance PROVENANCE =
            new Provenance(LocalDate.EPOCH, "abc", "2 × none", 0, "Java", "18", Optional.empty(), "wrk");

    private static final Asked ALONE = new Asked("50 organisations", 64);
    private static final Asked MANY = new Asked("500 organisations", 64);
    private static final Asked AMONG = new Asked("50 beside larger ones", 64);
    private static final Asked SMALL = new Asked("64", 64);
    private static final Asked LARGE = new Asked("10,000", 10_000);
    private static final Asked WIDEST = new Asked("the widest tree", 10_000);

    @TempDir
    Path directory;

    private final Map<Asked, List<Measurement>> measurements = new HashMap<>();

    @Test
    void saysThatNobodyCostsMoreWhereLaunchesDifferAsMuchByThemselves() throws Exception {
        Stream.of(ALONE, AMONG, SMALL, LARGE, WIDEST).forEach(asked -> measured(asked, 1.0, 1.1, 1.4));
        measured(MANY, 1.3, 1.5, 1.6);
        assertThat(words())
                .contains("A small one of 500 organisations costs no more than one of 50 organisations, noise aside.")
                .contains("A small one of 50 beside larger ones costs no more than one of 50 organisations")
                .doesNotContain("costs more");
    }

    @Test
    void saysWhoCostsMoreAndHowMuch() throws Exception {
        Stream.of(ALONE, MANY, SMALL, LARGE, WIDEST).forEach(asked -> measured(asked, 1.0, 1.1, 1.4));
        measured(AMONG, 1.5, 2.2, 2.5);
        assertThat(words())
                .contains("A small one of 500 organisations costs no more")
                .contains("costs more than one of 50 organisations: by-id 2.00 ×, tree 2.00 ×, page 2.00 ×.");
    }

    @Test
    void drawsAChartThatAlsoSaysWhatItShows() throws Exception {
        Stream.of(ALONE, MANY, AMONG, SMALL, LARGE, WIDEST).forEach(asked -> measured(asked, 1.0, 1.1, 1.4));
        words();
        var svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(directory.resolve("growth.svg").toFile());
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .contains(Scenario.PAGE.title())
                .contains("1.10 ms with 10,000 target conditions")
                .contains("1.10 ms for a small one of 500 organisations");
        assertThat(svg.getElementsByTagName("polyline").getLength()).isEqualTo(6);
    }

    private String words() throws Exception {
        Settings settings = Settings.smoke(directory, directory);
        new GrowthReport(
                        settings,
                        PROVENANCE,
                        List.of(ALONE, MANY, AMONG),
                        List.of(SMALL, LARGE),
                        WIDEST,
                        measurements,
                        new Answers())
                .write(directory);
        return Files.readString(directory.resolve("growth.md"));
    }

    private void measured(Asked asked, double... cpu) {
        Load load = new Load(100, 0, 1, 1, 2);
        measurements.put(
                asked,
                Stream.concat(Scenario.READING.stream(), Stream.of(Scenario.DASHBOARD))
                        .flatMap(scenario -> java.util.Arrays.stream(cpu)
                                .mapToObj(each -> new Measurement(Product.NAME, scenario, 1, load, each / 2, each / 2)))
                        .toList());
    }
}
