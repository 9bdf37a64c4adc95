package dev.throughline.roadmap.publiclink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.platform.security.LinkToken;
import dev.throughline.roadmap.RoadmapLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ModuleTest
class PublicLinkApiTests {

    private static final String[] FORBIDDEN = {
        "A title that names",
        "A search would help",
        "third page",
        "What they look for",
        "at once",
        "More of them buy",
        "sooner",
        "two days",
        "The vision",
        "The challenge",
        "What hurts",
        "The roadmap",
        "Filters",
        "ELIVERY",
        "elivery",
        "VALIDATED",
        "theme",
        "_"
    };

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final Actor anonymous;
    private final TestOrganisation organisation;
    private final RoadmapLine line;

    PublicLinkApiTests(Actors actors) {
        this.anonymous = actors.anonymous();
        this.organisation = actors.organisation();
        this.line = new RoadmapLine(organisation);
    }

    @Test
    void opensTheProblemsAndNothingElse() {
        String theme = line.publishable("A title that names a solution");
        line.change(theme, Map.of("inBuild", List.of("Filters"))).accepted();
        line.publish("INTERNAL").accepted();
        line.publish("CUSTOMER").accepted();
        String address = create(Map.of("label", "For Ann")).text("result.address");

        for (String accept : List.of("text/html", "application/json")) {
            HttpResponse<byte[]> response = anonymous.with("Accept", accept).fetch(address);
            String body = new String(response.body(), StandardCharsets.UTF_8);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(accept);
            assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(response.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
            assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'");
            assertThat(body).contains("People cannot find a plan");
            String today = LocalDate.now(ZoneOffset.UTC).toString();
            assertThat(body).contains(today);
            assertThat(body.replace(address, "").replace(today, ""))
                    .doesNotContain(FORBIDDEN)
                    .doesNotContainPattern("20\\d{2}-\\d{2}-\\d{2}");
        }
    }

    @Test
    void followsWhatIsPublishedForCustomersAndEscapesIt() {
        line.publishable("First");
        line.publish("CUSTOMER").accepted();
        String address = create(Map.of()).text("result.address");
        String second = line.publishable("Second");
        line.theme("returnTheme", second).accepted();
        line.change(second, Map.of("problem", "<script>alert(1)</script>")).accepted();
        assertThat(anonymous.get(address).body()).doesNotContain("script");
        line.publish("CUSTOMER").accepted();
        assertThat(anonymous.with("Accept", "text/html").get(address).body())
                .contains("People cannot find a plan", "&lt;script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void answersTheSameForWhatIsGuessedExpiredOrTakenBack() throws InterruptedException {
        line.publishable("Search");
        line.publish("CUSTOMER").accepted();
        Answer revoked = create(Map.of());
        line.pm
                .mutate(
                        "revokePublicLink",
                        Map.of("id", revoked.text("result.entity.id"), "expectedVersion", 1, "reason", "No customer"),
                        "publicLink",
                        "state history { nodes { action } }")
                .accepted();
        Answer expired = create(
                Map.of("expiresAt", Instant.now().plus(Duration.ofSeconds(2)).toString()));
        assertThat(anonymous.get(expired.text("result.address")).status()).isEqualTo(200);
        Answer kept = create(Map.of());
        while (anonymous.get(expired.text("result.address")).status() == 200) {
            Thread.sleep(100);
        }
        String nothing = nothing("/public/roadmaps/guessed");
        HttpResponse<byte[]> guessed = anonymous.with("Accept", BROWSER).fetch("/public/roadmaps/guessed");
        for (String address : List.of(
                revoked.text("result.address"),
                expired.text("result.address"),
                "/public/roadmaps/"
                        + LinkToken.fresh(UUID.fromString(organisation.id())).text(),
                "/public/roadmaps/" + LinkToken.fresh(UUID.randomUUID()).text(),
                kept.text("result.address") + "=",
                kept.text("result.address").substring(0, 40))) {
            assertThat(nothing(address)).as(address).isEqualTo(nothing);
            HttpResponse<byte[]> page = anonymous.with("Accept", BROWSER).fetch(address);
            assertThat(page.statusCode()).as(address).isEqualTo(404);
            assertThat(told(page)).as(address).isEqualTo(told(guessed));
        }
        assertThat(told(guessed).get("content-type")).isEqualTo(List.of("text/html;charset=UTF-8"));
        assertThat(told(guessed).get("cache-control")).isEqualTo(List.of("no-store"));
        assertThat(String.valueOf(told(guessed).get("")))
                .startsWith("<!doctype html>")
                .contains("There is nothing here, or nothing any more");
        assertThat(anonymous.get(kept.text("result.address")).status()).isEqualTo(200);
        line.pm
                .ask("{ themes { nodes { id } } }")
                .<String>list("themes.nodes[*].id")
                .forEach(theme -> line.theme("abandonTheme", theme).accepted());
        line.move(line.pm, "archiveRoadmap", "roadmap", line.roadmap).accepted();
        assertThat(nothing(kept.text("result.address"))).isEqualTo(nothing);
    }

    @Test
    void opensNothingOfAnOrganisationThatIsClosed() {
        line.publishable("Search");
        line.publish("CUSTOMER").accepted();
        Answer kept = create(Map.of());
        String nothing = nothing("/public/roadmaps/guessed");
        assertThat(anonymous.get(kept.text("result.address")).status()).isEqualTo(200);
        String id = organisation.admin().ask("{ organisation { id } }").text("organisation.id");
        organisation
                .admin()
                .mutate("suspendOrganisation", Map.of("id", id, "reason", "A pause"), "organisation", "id")
                .accepted();
        assertThat(nothing(kept.text("result.address"))).isEqualTo(nothing);
    }

    @Test
    void isAPageThatABrowserShowsAsItIsMeant() {
        line.publishable("First");
        String theme = line.publishable("Second");
        line.theme("returnTheme", theme).accepted();
        line.change(theme, Map.of("problem", "w".repeat(1_900) + "evil \u05de\u05d4"))
                .accepted();
        line.publish("CUSTOMER").accepted();
        HttpResponse<byte[]> page =
                anonymous.with("Accept", BROWSER).fetch(create(Map.of()).text("result.address"));
        String body = new String(page.body(), StandardCharsets.UTF_8);
        String name = organisation.admin().ask("{ organisation { name } }").text("organisation.name");

        assertThat(body)
                .contains(
                        "<h1 dir=\"auto\">" + name + "</h1>",
                        "<li dir=\"auto\">www",
                        "wevil \u05de",
                        "overflow-wrap:anywhere")
                .contains(LocalDate.now(ZoneOffset.UTC)
                        .format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("style-src 'sha256-")
                .doesNotContain("unsafe");
    }

    @Test
    void saysThatItIsOnlyRead() {
        Answer refused = anonymous.upload("/public/roadmaps/guessed", new byte[] {1});

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.failed("BAD_USER_INPUT").body()).contains("A public link is read, with GET");
    }

    @Test
    void isShownOnceAndEndsWithinAYear() {
        line.publishable("Search");
        create(Map.of()).refused("NOT_PUBLISHED", "input.roadmapId");
        line.publish("CUSTOMER").accepted();
        create(Map.of("expiresAt", "2017-01-01T00:00:00Z")).refused("INVALID", "input.expiresAt");
        create(Map.of("expiresAt", Instant.now().plus(Duration.ofDays(400)).toString()))
                .refused("INVALID", "input.expiresAt");
        create(Map.of("label", "")).refused("TEXT_LENGTH", "input.label");
        String address = create(Map.of("idempotencyKey", "once")).text("result.address");
        assertThat(create(Map.of("idempotencyKey", "once")).<Object>get("result.address"))
                .isNull();
        Answer read = line.pm.ask(
                "query ($id: ID!) { roadmap(id: $id) { publicLinks { nodes { state label permissions createdBy { name } roadmap { title } history { nodes { action before after } } } } } }",
                Map.of("id", line.roadmap));
        assertThat(read.<String>list("roadmap.publicLinks.nodes[*].state")).containsExactly("ACTIVE");
        assertThat(read.<String>list("roadmap.publicLinks.nodes[0].permissions"))
                .containsExactly("PUBLIC_LINK_CHANGE");
        assertThat(read.body())
                .doesNotContain(address.substring(address.lastIndexOf('/') + 1))
                .doesNotContainIgnoringCase("digest");
    }

    @Test
    void isMadeAndTakenBackByWhoMay() {
        line.publishable("Search");
        line.publish("CUSTOMER").accepted();
        String link = create(Map.of()).text("result.entity.id");
        for (String level : List.of("STAKEHOLDER", "SALES", "TEAM_MEMBER", "ADMIN")) {
            Actor actor = organisation.as(level);
            actor.mutate("createPublicLink", Map.of("roadmapId", line.roadmap), "publicLink", "id")
                    .failed("FORBIDDEN");
            actor.mutate("revokePublicLink", Map.of("id", link), "publicLink", "id")
                    .failed("FORBIDDEN");
            assertThat(actor.ask("query ($id: ID!) { node(id: $id) { id } }", Map.of("id", link))
                            .<Object>get("node"))
                    .isNull();
        }
        organisation
                .inTeam("PM", organisation.team("Other", line.line))
                .mutate("revokePublicLink", Map.of("id", link), "publicLink", "id")
                .failed("FORBIDDEN");
        line.vp
                .mutate("revokePublicLink", Map.of("id", link), "publicLink", "id")
                .accepted();
    }

    /// What an address says that opens nothing, without what names the request.
    private String nothing(String address) {
        HttpResponse<byte[]> response = anonymous.fetch(address);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
        return new String(response.body(), StandardCharsets.UTF_8).replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    /// What a browser is told, without what names the request.
    private static Map<String, Object> told(HttpResponse<byte[]> response) {
        Map<String, Object> told = new HashMap<>();
        response.headers().map().forEach((name, values) -> told.put(name.toLowerCase(Locale.ROOT), values));
        told.keySet().removeAll(List.of("date", "x-request-id"));
        told.put("", new String(response.body(), StandardCharsets.UTF_8));
        return told;
    }

    private Answer create(Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("roadmapId", line.roadmap));
        input.putAll(more);
        return line.pm.ask(
                "mutation ($input: CreatePublicLinkInput!) { result: createPublicLink(input: $input) { address entity: publicLink { id } userErrors { code path message } } }",
                Map.of("input", input));
    }
}
