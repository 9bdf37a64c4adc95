package dev.throughline.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.platform.picture.Mark;
import dev.throughline.platform.picture.Picture;
import dev.throughline.platform.picture.Undrawable;
import dev.throughline.reporting.document.Paper.Drawn;
import dev.throughline.reporting.document.Paper.Grid;
import dev.throughline.reporting.document.Paper.Heading;
import dev.throughline.reporting.document.Paper.Sentences;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfFileTests {

    @Test
    void canBeReadBackAndHeard() throws Exception {
        Picture picture = new Picture(
                "A picture",
                "It shows words.",
                1280,
                200,
                List.of(new Mark.Words(20, 80, 20, true, "#1f2328", "Words")));
        try (PDDocument read = read(new Paper(
                "Größe } \" \\",
                "For the board",
                List.of(
                        new Heading(1, "What we want"),
                        new Sentences("A <b>text</b> & 🚀, Łódź, Ω, поиск"),
                        new Drawn(picture),
                        new Heading(1, "Rows"),
                        new Grid("Table", List.of("A", "B"), List.of(List.of("one", "two"))))))) {
            assertThat(text(read))
                    .contains("Größe } \" \\", "A <b>text</b> & [rocket], Łódź, Ω, поиск", "one two", "1 / 1");
            assertThat(read.getDocumentInformation().getTitle()).isEqualTo("Größe } \" \\");
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(read.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            var outline = read.getDocumentCatalog().getDocumentOutline();
            assertThat(outline.getFirstChild().getTitle()).isEqualTo("What we want");
            assertThat(outline.getLastChild().getTitle()).isEqualTo("Rows");
            List<PDStructureElement> elements = new ArrayList<>();
            gather(read.getDocumentCatalog().getStructureTreeRoot(), elements);
            assertThat(elements)
                    .extracting(PDStructureElement::getStructureType)
                    .contains("H1", "H2", "P", "Table", "TH", "TD", "Figure");
            assertThat(elements)
                    .filteredOn(element -> element.getStructureType().equals("Figure"))
                    .extracting(PDStructureElement::getAlternateDescription)
                    .containsExactly("A picture. It shows words.");
        }
    }

    @Test
    void repeatsTheHeadOfATableAndBreaksLongWords() throws Exception {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 200; row++) {
            rows.add(List.of("Row " + row, "x".repeat(300)));
        }
        try (PDDocument read =
                read(new Paper("Long", "For all", List.of(new Grid("Table", List.of("Number", "Words"), rows))))) {
            assertThat(read.getNumberOfPages()).isGreaterThan(5);
            assertThat(text(read).split("Number Words", -1)).hasSize(read.getNumberOfPages() + 1);
        }
    }

    @Test
    void refusesLettersThatItWouldShowWrong() {
        assertThatThrownBy(() -> read(new Paper("שלום", "For all", List.of())))
                .isInstanceOf(Undrawable.class)
                .hasMessageContaining("U+05E9")
                .hasMessageContaining("as Markdown");
    }

    private static PDDocument read(Paper paper) throws IOException {
        var out = new ByteArrayOutputStream();
        PdfFile.write(paper, out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static String text(PDDocument read) throws IOException {
        return new PDFTextStripper().getText(read);
    }

    private static void gather(PDStructureNode node, List<PDStructureElement> elements) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
                gather(element, elements);
            }
        }
    }
}
