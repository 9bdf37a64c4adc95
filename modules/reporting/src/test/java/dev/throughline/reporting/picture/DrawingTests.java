package dev.throughline.reporting.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.platform.picture.Letters;
import dev.throughline.platform.picture.Mark;
import dev.throughline.platform.picture.Picture;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is drawn stays on the picture.
class DrawingTests {

    private static final Instant BEGIN = Instant.parse("2026-01-05T10:00:00Z");
    private static final String LONG = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(6);

    static List<Picture> pictures() {
        return List.of(
                curves(List.of(series("One value", 5))),
                curves(List.of(series("All equal", 5, 5, 5, 5))),
                curves(List.of(series("Nothing at all", 0, 0))),
                curves(List.of(series(LONG, -1e12, 1e12, 0.000001))),
                curves(IntStream.range(0, CurvesDrawing.MOST)
                        .mapToObj(city -> series(LONG + city, 5, 5.01, 5))
                        .toList()),
                curves(List.of()),
                stacks(1, 0),
                stacks(18, 100_000),
                tree(0),
                tree(300),
                StagesDrawing.of(new Stages(
                        LONG,
                        List.of(LONG),
                        IntStream.range(0, 5)
                                .mapToObj(stage -> new Stages.Stage(
                                        "Stage",
                                        LONG,
                                        stage == 0
                                                ? List.of()
                                                : List.of(new Stages.Gauged(
                                                        LONG,
                                                        LONG,
                                                        LONG,
                                                        series("", 1, 1).spots())),
                                        stage))
                                .toList())),
                BarsDrawing.of(new Bars(
                        LONG,
                        List.of(),
                        List.of(new Bars.Group(LONG, List.of(new Bars.Bar(LONG, LONG, Integer.MAX_VALUE)))))));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void staysOnThePicture(Picture picture) {
        assertThat(picture.width()).isEqualTo(1280);
        stays(picture.marks(), picture);
        assertThat(picture.description()).isNotBlank();
    }

    @Test
    void tellsAllThatItHadNoRoomFor() {
        assertThat(tree(3).description()).contains(LONG);
        assertThat(new Tree("", List.of(), branches(301), 0).first(300).told()).endsWith("And 1 more.");
    }

    @Test
    void tellsPartsApartWithoutTheirColours() {
        assertThat(IntStream.range(0, Texture.values().length)
                        .mapToObj(part -> Texture.values()[part].area(0, 0, 40, 40).stream()
                                .filter(Mark.Trail.class::isInstance)
                                .map(mark -> ((Mark.Trail) mark).points())
                                .toList()))
                .doesNotHaveDuplicates();
    }

    private static void stays(List<Mark> marks, Picture picture) {
        for (Mark mark : marks) {
            switch (mark) {
                case Mark.Box box -> {
                    assertThat(box.x()).isBetween(0, picture.width() - box.width());
                    assertThat(box.y()).isBetween(0, picture.height() - box.height());
                }
                case Mark.Words words -> {
                    assertThat(words.x() + Letters.width(words.text(), words.size(), words.bold()))
                            .as(words.text())
                            .isLessThanOrEqualTo(picture.width());
                    assertThat(words.x()).as(words.text()).isNotNegative();
                    assertThat(words.y()).isBetween(0, picture.height());
                }
                case Mark.Trail trail ->
                    assertThat(trail.points()).allSatisfy(point -> {
                        assertThat(point.x()).isBetween(0, picture.width());
                        assertThat(point.y()).isBetween(0, picture.height());
                    });
                case Mark.Group group -> stays(group.marks(), picture);
            }
        }
    }

    private static Picture curves(List<Curves.Series> series) {
        return CurvesDrawing.of(new Curves(
                LONG,
                List.of(LONG),
                "days",
                ZoneOffset.UTC,
                series,
                292,
                List.of(new Curves.Level("Target: below 5", 5, true)),
                null,
                BEGIN.plus(Duration.ofDays(400)),
                null));
    }

    private static Curves.Series series(String name, double... values) {
        return new Curves.Series(
                name,
                IntStream.range(0, values.length)
                        .mapToObj(day -> new Curves.Spot(
                                BEGIN.plus(Duration.ofDays(day)), values[day], String.valueOf(values[day])))
                        .toList());
    }

    private static Picture stacks(int columns, int count) {
        return StacksDrawing.of(new Stacks(
                LONG,
                List.of(),
                List.of("One", "Two", "Three", "Four"),
                IntStream.range(0, columns)
                        .mapToObj(column -> new Stacks.Column("2026-" + column, List.of(1, column * count, 0, count)))
                        .toList(),
                "Nothing",
                LONG));
    }

    private static Picture tree(int rows) {
        return TreeDrawing.of(new Tree("Strategy", List.of(LONG), branches(rows), 1000));
    }

    private static List<Tree.Branch> branches(int rows) {
        List<Tree.Branch> branches = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            branches.add(new Tree.Branch(
                    row % 12, "Kind", LONG, false, LONG, new Tree.Gauge(null, "How far is unknown", false)));
        }
        return branches;
    }
}
