package dev.throughline.roadmap.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.roadmap.RoadmapLine;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@ModuleTest
class PngTests {

    private static final Path LOADED = Path.of("/proc/self/maps");

    private final RoadmapLine line;
    private final Actors actors;

    PngTests(Actors actors) {
        this.actors = actors;
        this.line = new RoadmapLine(actors.organisation());
    }

    @Test
    void showsWhatTheSvgShowsAtTheSamePlaces() throws Exception {
        line.change(line.discovered("Entdecken für Łódź"), Map.of("lane", "NOW"))
                .accepted();
        line.delivered("Αναζήτηση и поиск");
        line.propose(Map.of("title", "A third → ✓", "lane", "NEXT")).accepted();
        for (String picture : List.of("roadmaps/" + line.roadmap, "portfolio")) {
            Document svg = svg(picture);
            BufferedImage png = ImageIO.read(new ByteArrayInputStream(fetch(picture + ".png?width=2560")));
            assertThat(png.getWidth()).isEqualTo(2560);
            assertThat(png.getHeight())
                    .isEqualTo(2 * Integer.parseInt(svg.getDocumentElement().getAttribute("height")));
            for (Element box : elements(svg, "rect")) {
                assertThat(png.getRGB(2 * number(box, "x") + 16, 2 * number(box, "y") + number(box, "height"))
                                & 0xFFFFFF)
                        .as(box.getAttribute("fill"))
                        .isEqualTo(Integer.decode(box.getAttribute("fill")));
                if (!box.getAttribute("stroke").isEmpty()) {
                    assertThat(inked(
                                    png,
                                    box.getAttribute("stroke"),
                                    2 * number(box, "x") - 4,
                                    2 * number(box, "y"),
                                    8,
                                    60))
                            .as("the border %s", box.getAttribute("stroke"))
                            .isTrue();
                }
            }
            assertThat(elements(svg, "text")).hasSizeGreaterThan(8).allSatisfy(text -> {
                int size = number(text, "font-size");
                assertThat(inked(
                                png,
                                text.getAttribute("fill"),
                                2 * number(text, "x"),
                                2 * (number(text, "y") - size),
                                4 * size,
                                2 * size + 4))
                        .as(text.getTextContent())
                        .isTrue();
            });
        }
    }

    @Test
    void saysWhatItShowsToThoseWhoHearIt() throws Exception {
        line.propose(Map.of("title", "Größe")).accepted();
        List<String> texts = texts(fetch("roadmaps/" + line.roadmap + ".png"));
        assertThat(texts).hasSize(2);
        assertThat(texts.getFirst()).isEqualTo("Title\0\0\0\0\0The roadmap");
        assertThat(texts.getLast())
                .startsWith("Description\0\0\0\0\0Vision: The vision. ")
                .contains("Größe, Proposed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"見積もり", "🚀 Launch", "בדיקה", "اختبار", "परीक्षा"})
    void refusesLettersThatItWouldShowWrong(String title) {
        line.propose(Map.of("title", title)).accepted();
        String address = "/pictures/roadmaps/" + line.roadmap;
        Answer refused = line.pm.get(address + ".png");
        assertThat(refused.status()).isEqualTo(422);
        refused.failed("LETTERS_UNKNOWN");
        assertThat(refused.body()).contains("U+%04X".formatted(title.codePointAt(0)), "as SVG");
        assertThat(line.pm.get(address + ".svg").status()).isEqualTo(200);
    }

    @Test
    void asksTheServerForNoFont() throws Exception {
        line.theme("A theme");
        fetch("portfolio.png");
        if (Files.exists(LOADED)) {
            assertThat(Files.readString(LOADED))
                    .contains("libawt")
                    .doesNotContain("fontmanager", "freetype", "fontconfig", "/fonts/");
        }
    }

    @Test
    void isAsWideAsAskedFor() throws Exception {
        assertThat(width("")).isEqualTo(1600);
        assertThat(width("?width=320")).isEqualTo(320);
        assertThat(width("?ended=true&width=3200")).isEqualTo(3200);
        for (String wrong : List.of("319", "3201", "wide", "", "-1", "99999999999")) {
            line.pm.get("/pictures/portfolio.png?width=" + wrong).failed("BAD_USER_INPUT");
        }
    }

    @Test
    void isAFileForWhoeverMayReadWhatIsOnIt() {
        String address = line.pm
                .ask("query ($id: ID!) { roadmap(id: $id) { picture(format: PNG) } }", Map.of("id", line.roadmap))
                .text("roadmap.picture");
        assertThat(address).isEqualTo("/pictures/roadmaps/" + line.roadmap + ".png");
        HttpResponse<byte[]> file = line.pm.fetch(address);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(file.headers().firstValue("Content-Disposition")).hasValue("inline; filename=\"roadmap.png\"");
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        String tag = file.headers().firstValue("ETag").orElseThrow();
        assertThat(line.pm.with("If-None-Match", tag).fetch(address).statusCode())
                .isEqualTo(304);
        assertThat(line.pm
                        .with("If-None-Match", tag)
                        .fetch(address + "?width=800")
                        .statusCode())
                .isEqualTo(200);

        String portfolio = line.pm
                .ask("{ portfolioRoadmap(groupBy: VISION) { picture(format: PNG) } }")
                .text("portfolioRoadmap.picture");
        assertThat(portfolio).isEqualTo("/pictures/portfolio.png?groupBy=VISION");
        line.organisation.as("STAKEHOLDER").get(address).failed("FORBIDDEN");
        line.organisation.as("SALES").get(portfolio).failed("FORBIDDEN");
        assertThat(actors.anonymous().get(address).status()).isEqualTo(401);
        assertThat(actors.organisation().as("PM").get(address).status()).isEqualTo(404);
        assertThat(line.pm.get("/pictures/portfolio.gif").status()).isEqualTo(404);
    }

    private int width(String query) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(fetch("roadmaps/" + line.roadmap + ".png" + query)))
                .getWidth();
    }

    private byte[] fetch(String picture) {
        HttpResponse<byte[]> file = line.pm.fetch("/pictures/" + picture);
        assertThat(file.statusCode())
                .as(() -> new String(file.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return file.body();
    }

    private Document svg(String picture) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(fetch(picture + ".svg")));
    }

    private static List<Element> elements(Document picture, String name) {
        NodeList found = picture.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < found.getLength(); index++) {
            elements.add((Element) found.item(index));
        }
        return elements;
    }

    private static int number(Element element, String name) {
        return Integer.parseInt(element.getAttribute(name));
    }

    /// Whether one pixel of the area has the colour.
    private static boolean inked(BufferedImage png, String colour, int x, int y, int width, int height) {
        for (int row = Math.max(0, y); row < Math.min(png.getHeight(), y + height); row++) {
            for (int column = Math.max(0, x); column < Math.min(png.getWidth(), x + width); column++) {
                if ((png.getRGB(column, row) & 0xFFFFFF) == Integer.decode(colour)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// What stands in the text chunks; each chunk's check sum is right.
    private static List<String> texts(byte[] png) {
        List<String> texts = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(png).position(8);
        while (bytes.hasRemaining()) {
            byte[] content = new byte[4 + bytes.getInt()];
            bytes.get(content);
            CRC32 check = new CRC32();
            check.update(content);
            assertThat(bytes.getInt()).isEqualTo((int) check.getValue());
            String chunk = new String(content, StandardCharsets.UTF_8);
            if (chunk.startsWith("iTXt")) {
                texts.add(chunk.substring(4));
            }
        }
        return texts;
    }
}
