package dev.throughline.reporting.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.reporting.ReportLine;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@ModuleTest
class ReportPictureTests {

    private final Actors actors;
    private final ReportLine line;
    private final Statements statements;

    ReportPictureTests(Actors actors, Statements statements) {
        this.actors = actors;
        this.line = new ReportLine(actors.organisation());
        this.statements = statements;
    }

    @Test
    void drawsTheStrategyWithHowFarItIs() throws Exception {
        line.measure("10");
        Document tree = svg("strategy-tree.svg");
        assertThat(texts(tree))
                .containsSubsequence(
                        "Vision · ACTIVE",
                        "The vision",
                        "Challenge · ACTIVE",
                        "The challenge",
                        "Target condition · ACTIVE · Team",
                        "Purchase within two days",
                        "57.89 % of the way, not met");
        assertThat(description(tree))
                .contains("Target condition: Purchase within two days (ACTIVE · Team), 57.89 % of the way, not met.");
        assertThat(x(tree, "The vision")).isLessThan(x(tree, "The challenge"));
        assertThat(x(tree, "The challenge")).isLessThan(x(tree, "Purchase within two days"));
    }

    @Test
    void showsWhatHasEndedOnlyWhereItIsAskedFor() throws Exception {
        line.cpo.mutate("retireVision", Map.of("id", line.vision, "reason", "Another way"), "vision", "id");
        line.vision("Another vision");
        assertThat(texts(svg("strategy-tree.svg"))).contains("Another vision").doesNotContain("The vision");
        assertThat(texts(svg("strategy-tree.svg?ended=true"))).contains("Another vision", "The vision");
    }

    @Test
    void drawsNoMoreThanATeamsPartAndWhatIsAboveIt() throws Exception {
        String other = line.organisation.team("Other team", line.line);
        line.condition(other, line.challenge, "Somebody else's", "1");
        assertThat(texts(svg("strategy-tree.svg?teamId=" + line.team)))
                .contains("The vision", "The challenge", "Purchase within two days", "Team: Team")
                .doesNotContain("Somebody else's");
        assertThat(texts(svg("strategy-tree.svg?teamId=" + other))).contains("Somebody else's", "The vision");
    }

    @Test
    void countsThemesAndExperimentsByState() throws Exception {
        line.delivered("Another");
        Document bars = svg("themes-and-experiments.svg");
        assertThat(texts(bars)).contains("Themes: 2", "Delivery", "2", "Experiments: 0", "There are none here.");
        assertThat(description(bars)).contains("Themes: Proposed 0, Discovery 0, Delivery 2");
        assertThat(texts(svg("themes-and-experiments.svg?challengeId=" + line.challenge)))
                .contains("Themes: 2");
        assertThat(texts(svg("themes-and-experiments.svg?teamId=" + line.organisation.team("New", line.line))))
                .contains("Themes: 0");
    }

    @Test
    void drawsHowATargetConditionWent() throws Exception {
        line.measure("10");
        String address = line.cpo
                .ask("query ($id: ID!) { targetCondition(id: $id) { progressPicture } }", Map.of("id", line.condition))
                .text("targetCondition.progressPicture");
        assertThat(address).isEqualTo("/pictures/target-conditions/" + line.condition + ".svg");
        Document curves = parsed(line.cpo.fetch(address).body());
        assertThat(texts(curves))
                .contains("Purchase within two days", "10 · The whole", "Target: at most 2", "Baseline: 21");
        assertThat(description(curves))
                .contains("Time to purchase: How long?", "57.89 % of the way, not met", "Target: at most 2.");
        assertThat(curves.getElementsByTagName("polygon").getLength()).isPositive();
        assertThat(line.cpo.fetch(address.replace(".svg", ".png")).statusCode()).isEqualTo(200);

        String bare = line.pm
                .mutate(
                        "draftTargetCondition",
                        Map.of("teamId", line.team, "challengeId", line.challenge, "statement", "Bare"),
                        "targetCondition",
                        "id")
                .id();
        assertThat(description(parsed(line.cpo
                        .fetch("/pictures/target-conditions/" + bare + ".svg")
                        .body())))
                .contains(Curves.EMPTY, "It has no target as yet.");
        assertThat(actors.organisation().as("CPO").get(address).status()).isEqualTo(404);
        assertThat(actors.anonymous().get(address).status()).isEqualTo(401);
        line.organisation.as("SALES").get(address).failed("FORBIDDEN");
    }

    @Test
    void drawsTheStagesWithTheirMetricsAndShowsEmptyOnesAsEmpty() throws Exception {
        String metric = line.pm
                .mutate(
                        "defineMetric",
                        Map.of(
                                "name", "Sign-ups",
                                "question", "How many?",
                                "kind", "SCALAR",
                                "direction", "INCREASE",
                                "side", "USER",
                                "timing", "LEADING",
                                "pirateStage", "ACTIVATION"),
                        "metric",
                        "id")
                .id();
        line.pm
                .mutate(
                        "recordMeasurement",
                        Map.of("metricId", metric, "value", Map.of("value", "42")),
                        "measurement",
                        "id")
                .accepted();
        Document stages = svg("pirate-metrics.svg");
        assertThat(texts(stages)).containsSubsequence("Activation", "Sign-ups", "42");
        assertThat(description(stages)).contains("Acquisition: Nothing is measured here. Activation: Sign-ups 42");
    }

    @Test
    void drawsPromisesByExposureAndMonth() throws Exception {
        String account = line.organisation
                .as("SALES")
                .mutate("addAccount", Map.of("name", "A customer"), "account", "id")
                .id();
        line.organisation
                .as("SALES")
                .mutate(
                        "logPromise",
                        Map.of("accountId", account, "wording", "The button", "kind", "FEATURE", "dueOn", "2199-01-31"),
                        "promise",
                        "id")
                .accepted();
        Document stacks = svg("promises.svg");
        assertThat(texts(stacks)).contains("Overdue", "Later", "No day");
        assertThat(description(stacks)).contains("Later: Hijack: a feature that nothing wanted leads to 1.");
        assertThat(description(svg("promises.svg?teamId=" + line.team))).contains("No promise is to be kept here.");
    }

    @ParameterizedTest
    @EnumSource
    void saysSoWhereThereIsNothing(ReportPictureKind kind) throws Exception {
        var nobody = actors.organisation().as("CPO");
        Document empty = parsed(
                nobody.fetch("/pictures/reports/" + kind.address() + ".svg").body());
        assertThat(description(empty))
                .containsAnyOf(Tree.EMPTY, Bars.EMPTY, Stages.EMPTY, "No promise is to be kept here.");
        assertThat(nobody.fetch("/pictures/reports/" + kind.address() + ".png").statusCode())
                .isEqualTo(200);
    }

    @Test
    void saysWhereAPictureIs() {
        String address = line.cpo
                .ask(
                        "query ($team: ID) { reportPicture(kind: THEMES_AND_EXPERIMENTS, format: PNG, about: {teamId: $team, period: {from: \"2026-01-01\", to: \"2026-01-31\"}}) }",
                        Map.of("team", line.team))
                .text("reportPicture");
        assertThat(address)
                .isEqualTo("/pictures/reports/themes-and-experiments.png?teamId=%s&from=2026-01-01&to=2026-01-31"
                        .formatted(line.team));
        assertThat(line.cpo.fetch(address).headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(line.cpo
                        .ask("{ reportPicture(kind: STRATEGY_TREE, ended: true) }")
                        .text("reportPicture"))
                .isEqualTo("/pictures/reports/strategy-tree.svg?ended=true");
    }

    @Test
    void isForWhoeverMayReadAllThatIsOnIt() {
        String tree = "/pictures/reports/strategy-tree.svg";
        assertThat(actors.anonymous().get(tree).status()).isEqualTo(401);
        line.organisation
                .as("SALES")
                .get("/pictures/reports/themes-and-experiments.svg")
                .failed("FORBIDDEN");
        var stranger = new ReportLine(actors.organisation());
        assertThat(new String(stranger.cpo.fetch(tree).body(), StandardCharsets.UTF_8))
                .contains(stranger.vision.isEmpty() ? "" : "The vision");
        stranger.cpo
                .ask(
                        "query ($team: ID) { reportPicture(kind: STRATEGY_TREE, about: {teamId: $team}) }",
                        Map.of("team", line.team))
                .failed("BAD_USER_INPUT");
        stranger.cpo.get(tree + "?teamId=" + line.team).failed("BAD_USER_INPUT");
        stranger.cpo.get(tree + "?challengeId=" + line.challenge).failed("BAD_USER_INPUT");
    }

    @Test
    void refusesWhatNoPictureCanBeAbout() {
        for (String wrong : List.of(
                "themes-and-experiments.svg?from=2026-02-01&to=2026-01-01",
                "themes-and-experiments.svg?from=2026-01-01",
                "themes-and-experiments.svg?from=1900-01-01&to=2000-01-01",
                "themes-and-experiments.svg?from=2026-01-01&to=2199-01-01",
                "themes-and-experiments.svg?from=yesterday&to=2026-01-01",
                "strategy-tree.svg?from=2026-01-01&to=2026-01-31",
                "strategy-tree.svg?ended=perhaps",
                "strategy-tree.svg?teamId=nobody",
                "strategy-tree.png?width=1",
                "unheard-of.svg")) {
            Answer refused = line.cpo.get("/pictures/reports/" + wrong);
            refused.failed("BAD_USER_INPUT");
        }
    }

    /// However large the strategy is.
    @Test
    void readsInANumberOfStatementsThatDoesNotGrow() throws Exception {
        int few = statements
                .during(() -> line.cpo.fetch("/pictures/reports/strategy-tree.svg"))
                .size();
        for (int index = 0; index < 5; index++) {
            line.condition(line.team, line.challenge("Challenge " + index), "Condition " + index, "1." + index);
        }
        assertThat(statements.during(() -> line.cpo.fetch("/pictures/reports/strategy-tree.svg")))
                .hasSize(few);
    }

    @Test
    void showsHostileTextsAsTexts() throws Exception {
        String hostile = "<script>alert(1)</script> & evil 🚀 שלום " + "Donaudampf".repeat(30);
        line.vision(hostile);
        byte[] file = line.cpo.fetch("/pictures/reports/strategy-tree.svg").body();
        assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain("<script");
        assertThat(description(parsed(file))).contains("<script>alert(1)</script> & evil 🚀 שלום Donaudampf");
        line.cpo.get("/pictures/reports/strategy-tree.png").failed("LETTERS_UNKNOWN");
    }

    private Document svg(String address) throws Exception {
        byte[] file = line.cpo.fetch("/pictures/reports/" + address).body();
        if (!address.contains("?")) {
            byte[] png = line.cpo
                    .fetch("/pictures/reports/" + address.replace(".svg", ".png"))
                    .body();
            assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(1600);
        }
        return parsed(file);
    }

    private static Document parsed(byte[] file) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file));
    }

    private static String description(Document picture) {
        return picture.getElementsByTagName("desc").item(0).getTextContent();
    }

    private static List<String> texts(Document picture) {
        List<String> texts = new ArrayList<>();
        NodeList found = picture.getElementsByTagName("text");
        for (int index = 0; index < found.getLength(); index++) {
            texts.add(found.item(index).getTextContent());
        }
        return texts;
    }

    private static int x(Document picture, String text) {
        NodeList found = picture.getElementsByTagName("text");
        for (int index = 0; index < found.getLength(); index++) {
            if (found.item(index).getTextContent().equals(text)) {
                return Integer.parseInt(((Element) found.item(index)).getAttribute("x"));
            }
        }
        throw new AssertionError(text);
    }
}
