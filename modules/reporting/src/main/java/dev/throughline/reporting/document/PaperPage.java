package dev.throughline.reporting.document;

import dev.throughline.platform.picture.Picture;
import dev.throughline.reporting.document.Paper.Block;
import dev.throughline.reporting.document.Paper.Drawn;
import dev.throughline.reporting.document.Paper.Grid;
import dev.throughline.reporting.document.Paper.Heading;
import dev.throughline.reporting.document.Paper.Points;
import dev.throughline.reporting.document.Paper.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// A paper as the elements of a page, put together one by one: no text is ever read as markup.
final class PaperPage {

    /// In points, within the margins of a page.
    private static final double WIDE = 495;

    private static final double HIGH = 640;

    private static final int LEAST = 9;
    private static final int MOST = 60;

    private static final String STYLE = """
            @page { size: A4; margin: 20mm 18mm 20mm 18mm;
              @bottom-left { content: string(title); font: 8pt "Throughline"; color: #4d5560; }
              @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "Throughline"; color: #4d5560; } }
            * { font-family: "Throughline"; }
            body { word-wrap: break-word; font-size: 9.5pt; line-height: 1.4; color: #1f2328; margin: 0; }
            h1 { font-size: 22pt; margin: 0 0 6pt 0; line-height: 1.2; -fs-page-break-min-height: 40mm; }
            h2 { font-size: 15pt; margin: 20pt 0 6pt 0; padding-top: 4pt; border-top: 1.5pt solid #1f2328;
              -fs-page-break-min-height: 40mm; page-break-after: avoid; }
            h3 { font-size: 11.5pt; margin: 14pt 0 4pt 0; page-break-after: avoid; -fs-page-break-min-height: 25mm; }
            h4 { font-size: 10pt; margin: 10pt 0 3pt 0; page-break-after: avoid; -fs-page-break-min-height: 20mm; }
            p { margin: 0 0 6pt 0; }
            p.subject { color: #4d5560; margin-bottom: 14pt; }
            ul { margin: 0 0 8pt 0; padding-left: 14pt; } li { margin: 0 0 2pt 0; }
            table { width: 100%; table-layout: fixed; border-collapse: collapse; margin: 4pt 0 12pt 0; font-size: 8.5pt;
              -fs-table-paginate: paginate; word-wrap: break-word; }
            caption { text-align: left; font-weight: bold; font-size: 9pt; padding: 2pt 0 3pt 0; }
            th { text-align: left; border-bottom: 1pt solid #1f2328; padding: 3pt 6pt 3pt 0; vertical-align: bottom; }
            td { border-bottom: 0.5pt solid #b9c0c8; padding: 3pt 6pt 3pt 0; vertical-align: top; }
            tr { page-break-inside: avoid; }
            object { display: block; margin: 4pt 0 10pt 0; page-break-inside: avoid; }
            """;

    private final Document page;
    private final Element marks;
    private final Element body;
    private final Map<String, Picture> pictures;
    private int chapters;

    private PaperPage(Document page, Map<String, Picture> pictures) {
        this.page = page;
        this.pictures = pictures;
        this.marks = page.createElement("bookmarks");
        this.body = page.createElement("body");
    }

    /// Pictures are put into the map by the ids that stand for them in the page.
    static Document of(Paper paper, Map<String, Picture> pictures) {
        try {
            Document page = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
            new PaperPage(page, pictures).written(paper);
            return page;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void written(Paper paper) {
        Element html = page.createElement("html");
        html.setAttribute("lang", "en");
        html.setAttribute("dir", "ltr");
        page.appendChild(html);
        Element head = under(html, "head");
        text(head, "title", paper.title());
        Element description = under(head, "meta");
        description.setAttribute("name", "description");
        description.setAttribute("content", Printable.of(paper.subject()));
        Element subject = under(head, "meta");
        subject.setAttribute("name", "subject");
        subject.setAttribute("content", Printable.of(paper.subject()));
        text(head, "style", STYLE.replace("string(title)", quoted(paper.title())));
        head.appendChild(marks);
        html.appendChild(body);
        text(body, "h1", paper.title());
        text(body, "p", paper.subject()).setAttribute("class", "subject");
        paper.blocks().forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Heading heading -> heading(heading);
            case Sentences sentences -> text(body, "p", sentences.text());
            case Points points -> {
                Element list = under(body, "ul");
                points.texts().forEach(one -> text(list, "li", one));
            }
            case Grid grid -> grid(grid);
            case Drawn drawn -> drawn(drawn.picture());
        }
    }

    private void heading(Heading heading) {
        Element element = text(body, "h" + (heading.level() + 1), heading.text());
        if (heading.level() == 1) {
            String id = "chapter-" + ++chapters;
            element.setAttribute("id", id);
            Element mark = under(marks, "bookmark");
            mark.setAttribute("name", Printable.of(heading.text()));
            mark.setAttribute("href", "#" + id);
        }
    }

    private void grid(Grid grid) {
        Element table = under(body, "table");
        text(table, "caption", grid.caption());
        Element first = under(under(table, "thead"), "tr");
        List<Integer> widths = widths(grid);
        for (int column = 0; column < widths.size(); column++) {
            Element named = text(first, "th", grid.columns().get(column));
            named.setAttribute("scope", "col");
            named.setAttribute("style", "width: %d%%".formatted(widths.get(column)));
        }
        Element rows = under(table, "tbody");
        for (List<String> cells : grid.rows()) {
            Element row = under(rows, "tr");
            cells.forEach(cell -> text(row, "td", cell));
        }
    }

    /// In percent, as the texts of a column need it, with some room for each.
    private static List<Integer> widths(Grid grid) {
        List<Integer> needed = IntStream.range(0, grid.columns().size())
                .map(column -> Stream.concat(Stream.of(grid.columns()), grid.rows().stream())
                        .mapToInt(cells -> cells.get(column).length())
                        .max()
                        .orElse(LEAST))
                .map(letters -> Math.clamp(letters + 2, LEAST, MOST))
                .boxed()
                .toList();
        int all = needed.stream().mapToInt(Integer::intValue).sum();
        return needed.stream().map(letters -> 100 * letters / all).toList();
    }

    /// As wide as the page, unless it would be higher then.
    private void drawn(Picture picture) {
        String id = "picture-" + pictures.size();
        pictures.put(id, picture);
        double scale = Math.min(WIDE / picture.width(), HIGH / picture.height());
        Element object = under(body, "object");
        object.setAttribute("id", id);
        object.setAttribute("type", PdfFile.PICTURE);
        object.setAttribute("alt", Printable.of(picture.title() + ". " + picture.description()));
        object.setAttribute(
                "style",
                "width: %.1fpt; height: %.1fpt"
                        .formatted(picture.width() * scale, picture.height() * scale)
                        .replace(',', '.'));
    }

    private Element text(Element above, String name, String text) {
        Element element = under(above, name);
        element.setTextContent(name.equals("style") ? text : Printable.of(text));
        return element;
    }

    private Element under(Element above, String name) {
        Element element = page.createElement(name);
        above.appendChild(element);
        return element;
    }

    /// A text of a style sheet, with nothing in it that could end it.
    private static String quoted(String text) {
        List<String> letters = new ArrayList<>();
        Printable.of(text).codePoints().forEach(letter -> letters.add("\\%06x".formatted(letter)));
        return "\"" + String.join("", letters) + "\"";
    }
}
