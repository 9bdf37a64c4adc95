package dev.throughline.roadmap.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.roadmap.RoadmapLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@ModuleTest
class PictureTests {

    private final RoadmapLine line;
    private final Actors actors;
    private final Statements statements;

    PictureTests(Actors actors, Statements statements) {
        this.actors = actors;
        this.line = new RoadmapLine(actors.organisation());
        this.statements = statements;
    }

    @Test
    void showsARoadmapInTheWordsOfTheOrganisation() throws Exception {
        String phase = line.cpo
                .ask("{ phaseDefinitions(filter: {phase: {eq: DISCOVERY}}) { nodes { id } } }")
                .text("phaseDefinitions.nodes[0].id");
        line.cpo
                .mutate(
                        "revisePhaseDefinition",
                        Map.of("id", phase, "name", "Entdecken & verstehen"),
                        "phaseDefinition",
                        "id")
                .accepted();
        line.change(line.discovered("Plan Selection"), Map.of("lane", "NOW")).accepted();
        line.change(line.delivered("Subsidy Communication"), Map.of("lane", "NOW"))
                .accepted();
        line.propose(Map.of("title", "見積もりを早く受け取りたい", "lane", "NEXT")).accepted();

        Document picture = roadmap(line.pm, "");
        assertThat(texts(picture))
                .contains(
                        "The roadmap",
                        "Vision: The vision",
                        "Challenge: The challenge",
                        "Initiative: What hurts?",
                        "Target condition: Find and purchase in two days",
                        "Team: Team",
                        "Now",
                        "Next",
                        "Later",
                        "1.",
                        "Plan Selection",
                        "People cannot find a plan",
                        "Entdecken & verstehen",
                        "Subsidy Communication",
                        "Proposed",
                        "見積もりを早く受け取りたい",
                        "Now, next and later say what comes first; they are no dates.")
                .noneMatch(text -> text.matches(".*\\b20\\d\\d\\b.*"));
        assertThat(x(picture, "Plan Selection")).isEqualTo(x(picture, "Subsidy Communication"));
        assertThat(x(picture, "Plan Selection")).isLessThan(x(picture, "見積もりを早く受け取りたい"));
    }

    @Test
    void canBeHeardAndSeenWithoutItsColours() throws Exception {
        String title = "A theme whose title is so long that no picture could show it "
                .repeat(3)
                .strip();
        line.propose(Map.of("title", title)).accepted();
        line.discovered("Another");
        line.delivered("A third");

        Document picture = roadmap(line.pm, "");
        Element root = picture.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-label")).isEqualTo("The roadmap");
        assertThat(((Element) root.getElementsByTagName("title").item(0)).getTextContent())
                .isEqualTo("The roadmap");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                .contains("Later: 1 " + title + ", Proposed; 2 Another, ");
        assertThat(texts(picture)).noneMatch(title::equals).anyMatch(text -> text.endsWith("…"));
        Set<String> borders = new HashSet<>();
        for (Element box : elements(picture, "rect")) {
            borders.add(box.getAttribute("stroke-width") + " " + box.getAttribute("stroke-dasharray"));
        }
        assertThat(borders).contains("1 6 4", "1 ", "3 ");
        int width = Integer.parseInt(root.getAttribute("width"));
        int height = Integer.parseInt(root.getAttribute("height"));
        for (Element text : elements(picture, "text")) {
            assertThat(Integer.parseInt(text.getAttribute("x"))).isBetween(0, width);
            assertThat(Integer.parseInt(text.getAttribute("y"))).isBetween(0, height);
        }
    }

    @Test
    void letsNothingIn() throws Exception {
        String evil = "</text><script>alert(\"1\")</script>&lt;' onload='x]]>";
        line.propose(Map.of("title", evil, "problem", "<image href=\"http://evil.example/\"/>\n&entity;"))
                .accepted();
        line.pm
                .mutate("changeRoadmap", Map.of("id", line.roadmap, "title", "\" onload=\"alert(1)"), "roadmap", "id")
                .accepted();

        for (Document picture : List.of(roadmap(line.pm, ""), portfolio(line.pm, ""))) {
            for (Element element : elements(picture, "*")) {
                assertThat(element.getTagName()).isIn("svg", "title", "desc", "g", "rect", "text");
                assertThat(element.hasAttribute("onload")).isFalse();
                assertThat(element.hasAttribute("href")).isFalse();
            }
        }
        assertThat(roadmap(line.pm, "").getDocumentElement().getAttribute("aria-label"))
                .isEqualTo("\" onload=\"alert(1)");
        assertThat(String.join("", texts(roadmap(line.pm, "")))).contains("<script>alert(", "&entity;");
    }

    @Test
    void showsWhatWasLearnedWhereAskedFor() throws Exception {
        String theme = line.discovered("Wrong");
        line.pm
                .mutate("invalidateTheme", Map.of("id", theme, "learned", "Nobody wanted it"), "theme", "id")
                .accepted();
        assertThat(texts(roadmap(line.pm, ""))).doesNotContain("Wrong").contains("Nothing here");
        assertThat(String.join(" ", texts(roadmap(line.pm, "?ended=true"))))
                .contains("Wrong", "Turned out wrong · Learned: Nobody wanted it");
    }

    @Test
    void showsThePortfolioInGroups() throws Exception {
        for (int number = 1; number <= 7; number++) {
            line.propose(Map.of("title", "Theme " + number)).accepted();
        }
        line.draft("Another roadmap");
        assertThat(texts(portfolio(line.pm, "?under=" + line.challenge)))
                .containsSubsequence(
                        "Portfolio roadmap",
                        "Challenge: The challenge",
                        "The challenge",
                        "The roadmap",
                        "Team",
                        "Theme 1",
                        "and 2 more",
                        "Another roadmap");
        assertThat(texts(portfolio(line.pm, "?groupBy=BUSINESS_LINE"))).contains("Line");
        List<String> small = statements.during(() -> fetch(line.pm, "/pictures/portfolio.svg"));
        line.draft("A third");
        assertThat(statements.during(() -> fetch(line.pm, "/pictures/portfolio.svg")))
                .hasSameSizeAs(small)
                .hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void isFoundThroughTheApi() throws Exception {
        String roadmap = line.pm
                .ask("query ($id: ID!) { roadmap(id: $id) { picture(ended: true) } }", Map.of("id", line.roadmap))
                .text("roadmap.picture");
        assertThat(texts(parsed(fetch(line.pm, roadmap)))).contains("The roadmap");
        String portfolio = line.pm
                .ask(
                        "query ($id: ID!) { portfolioRoadmap(under: $id, groupBy: VISION, ended: true, archived: true) { picture } }",
                        Map.of("id", line.vision))
                .text("portfolioRoadmap.picture");
        assertThat(texts(parsed(fetch(line.pm, portfolio)))).contains("Vision: The vision", "The roadmap");
        assertThat(line.organisation
                        .as("SALES")
                        .ask("{ portfolioRoadmap { picture } }")
                        .<Object>get("portfolioRoadmap.picture"))
                .isNull();
    }

    @Test
    void isAFileForWhoeverMayReadWhatIsOnIt() {
        String address = "/pictures/roadmaps/" + line.roadmap + ".svg";
        HttpResponse<byte[]> file = line.pm.fetch(address);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("image/svg+xml;charset=UTF-8");
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(file.headers().firstValue("Content-Security-Policy")).hasValue("default-src 'none'; sandbox");
        String tag = file.headers().firstValue("ETag").orElseThrow();
        assertThat(line.pm.with("If-None-Match", tag).fetch(address).statusCode())
                .isEqualTo(304);

        line.organisation.as("STAKEHOLDER").get(address).failed("FORBIDDEN");
        line.organisation.as("SALES").get("/pictures/portfolio.svg").failed("FORBIDDEN");
        assertThat(actors.anonymous().get(address).status()).isEqualTo(401);
        assertThat(actors.operator().get(address).status()).isEqualTo(403);
        assertThat(actors.organisation().as("PM").get(address).status()).isEqualTo(404);
        assertThat(line.pm.get("/pictures/roadmaps/nonsense.svg").status()).isEqualTo(404);
        assertThat(line.pm.get("/pictures/portfolio.svg?under=" + line.metric).status())
                .isEqualTo(400);
        assertThat(line.pm.get("/pictures/portfolio.svg?groupBy=MOON").status()).isEqualTo(400);
        assertThat(line.pm.get("/pictures/portfolio.svg?ended=perhaps").status())
                .isEqualTo(400);
    }

    @Test
    void namesNothingThatAReaderMayNotSee() throws Exception {
        line.discovered("Plan Selection");
        Actor reader = line.organisation.having("ROADMAP_READ");
        assertThat(texts(roadmap(reader, "")))
                .contains("Plan Selection", "In discovery")
                .noneMatch(text -> text.matches("(Vision|Challenge|Initiative|Target condition|Team): .*"));
        assertThat(texts(portfolio(reader, "")))
                .contains("The roadmap")
                .doesNotContain("The challenge", "Team", "Challenge: The challenge");
    }

    private Document roadmap(Actor reader, String query) throws Exception {
        return parsed(fetch(reader, "/pictures/roadmaps/" + line.roadmap + ".svg" + query));
    }

    private static Document portfolio(Actor reader, String query) throws Exception {
        return parsed(fetch(reader, "/pictures/portfolio.svg" + query));
    }

    private static byte[] fetch(Actor reader, String address) {
        HttpResponse<byte[]> file = reader.fetch(address);
        assertThat(file.statusCode())
                .as(() -> new String(file.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return file.body();
    }

    private static Document parsed(byte[] file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(file));
    }

    private static List<String> texts(Document picture) {
        return elements(picture, "text").stream().map(Element::getTextContent).toList();
    }

    private static int x(Document picture, String words) {
        return elements(picture, "text").stream()
                .filter(text -> text.getTextContent().equals(words))
                .map(text -> Integer.valueOf(text.getAttribute("x")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> elements(Document picture, String name) {
        NodeList found = picture.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < found.getLength(); index++) {
            elements.add((Element) found.item(index));
        }
        return elements;
    }
}
