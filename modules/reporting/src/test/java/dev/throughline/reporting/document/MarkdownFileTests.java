package dev.throughline.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.reporting.document.Paper.Grid;
import dev.throughline.reporting.document.Paper.Heading;
import dev.throughline.reporting.document.Paper.Points;
import dev.throughline.reporting.document.Paper.Sentences;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownFileTests {

    @Test
    void writesHeadingsSentencesPointsAndTables() {
        assertThat(MarkdownFile.of(new Paper(
                        "A paper",
                        "About everything",
                        List.of(
                                new Heading(1, "First"),
                                new Sentences("It is 50 % done."),
                                new Points(List.of("One", "Two")),
                                new Grid("Rows", List.of("A", "B"), List.of(List.of("1", "2")))))))
                .isEqualTo("""
                        # A paper

                        About everything

                        ## First

                        It is 50 % done.

                        - One
                        - Two

                        **Rows**

                        | A | B |
                        |---|---|
                        | 1 | 2 |

                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "[here](http://evil)§\\[here\\]\\(http\\://evil\\)",
                "a | b§a \\| b",
                "<img src=x>§\\<img src\\=x\\>",
                "1. Not a list§1\\. Not a list",
                "# Not a heading§\\# Not a heading",
                "- Not a point§\\- Not a point",
                "2026-01-31§2026-01-31",
                "snake_case *bold*§snake\\_case \\*bold\\*",
                "C:\\temp§C\\:\\\\temp"
            })
    void leavesTextsWhatTheyAre(String text, String written) {
        assertThat(MarkdownFile.plain(text)).isEqualTo(written);
    }

    @Test
    void keepsATextOnOneLine() {
        assertThat(MarkdownFile.plain("One\n\n# Two\u202E three")).isEqualTo("One \\# Two three");
    }
}
