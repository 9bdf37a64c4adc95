package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.Claims;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import dev.throughline.testkit.Tokens;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// Documents that are named instead of sent: registered ones, and those of Apollo's automatic persisted queries.
@ModuleTest
class PersistedDocumentTests {

    private static final String WHO = "query Who { viewer { name } }";
    private static final String LINES = "query Lines($first: Int) { businessLines(first: $first) { nodes { name } } }";
    private static final String UNKNOWN = "0".repeat(64);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Actors actors;
    private final TestOrganisation organisation;
    private final Actor admin;

    PersistedDocumentTests(Actors actors) {
        this.actors = actors;
        this.organisation = actors.organisation();
        this.admin = organisation.admin();
    }

    @Test
    void executesARegisteredDocumentByItsId() throws Exception {
        assertThat(register(LINES)).isEqualTo("sha256:" + sha256(LINES));
        organisation.line("A");
        Answer answer =
                admin.send("{\"documentId\": \"sha256:%s\", \"variables\": {\"first\": 1}}".formatted(sha256(LINES)));
        assertThat(answer.<String>list("businessLines.nodes[*].name")).containsExactly("A");
        Answer unknown = admin.send("{\"documentId\": \"sha256:%s\"}".formatted(UNKNOWN));
        assertThat(unknown.failed("PERSISTED_QUERY_NOT_FOUND").status()).isEqualTo(404);
        for (String malformed : new String[] {"sha256:1", "md5:" + UNKNOWN, UNKNOWN, ""}) {
            assertThat(admin.send("{\"documentId\": \"%s\"}".formatted(malformed))
                            .status())
                    .isEqualTo(400);
        }
        assertThat(admin.send("{\"documentId\": \"sha256:%s\", \"query\": \"{ viewer { name } }\"}"
                                .formatted(sha256(LINES)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void isThatOfItsOrganisation() throws Exception {
        register(WHO);
        assertThat(actors.organisation()
                        .admin()
                        .send("{\"documentId\": \"sha256:%s\"}".formatted(sha256(WHO)))
                        .failed("PERSISTED_QUERY_NOT_FOUND")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void registersWhatCanBeExecutedAndOnce() {
        admin.mutate("registerPersistedDocument", Map.of("text", "{ nothing }"), "persistedDocument", "id")
                .refused("INVALID", "input.text");
        admin.mutate("registerPersistedDocument", Map.of("text", "{ viewer {"), "persistedDocument", "id")
                .refused("INVALID", "input.text");
        String text = "{ viewer { name permissions } }";
        String id = admin.mutate(
                        "registerPersistedDocument", Map.of("text", text, "name", "Mine"), "persistedDocument", "id")
                .id();
        assertThat(admin.mutate("registerPersistedDocument", Map.of("text", text), "persistedDocument", "id")
                        .id())
                .isEqualTo(id);
        admin.mutate("removePersistedDocument", Map.of("id", id), "persistedDocument", "id")
                .accepted();
        assertThat(admin.mutate("registerPersistedDocument", Map.of("text", text), "persistedDocument", "id")
                        .id())
                .isEqualTo(id);
        Answer list = admin.ask("{ persistedDocuments { nodes { name documentId archivedAt version } } }");
        assertThat(list.text("persistedDocuments.nodes[0].name")).isEqualTo("Mine");
        assertThat(list.<Integer>get("persistedDocuments.nodes[0].version")).isEqualTo(3);
        organisation
                .as("CPO")
                .mutate("registerPersistedDocument", Map.of("text", WHO), "persistedDocument", "id")
                .failed("FORBIDDEN");
        organisation
                .machine("DOCUMENT_REGISTER", "ORGANISATION_READ")
                .mutate("registerPersistedDocument", Map.of("text", WHO), "persistedDocument", "id")
                .accepted();
    }

    @Test
    void executesNothingElseWhereTheOrganisationSaysSo() throws Exception {
        TestOrganisation strict = actors.organisation();
        strict.admin()
                .mutate("registerPersistedDocument", Map.of("text", WHO), "persistedDocument", "id")
                .accepted();
        strict.admin()
                .mutate("changeOrganisation", Map.of("registeredDocumentsOnly", true), "organisation", "id")
                .accepted();
        Actor cpo = strict.as("CPO");
        Answer refused = insist(() -> cpo.ask("{ viewer { permissions } }"), "DOCUMENT_NOT_REGISTERED");
        assertThat(refused.status()).isEqualTo(403);
        cpo.ask("{ __schema { queryType { name } } }").failed("DOCUMENT_NOT_REGISTERED");
        cpo.send(automatic("{ viewer { permissions } }", true)).failed("DOCUMENT_NOT_REGISTERED");
        assertThat(cpo.ask(WHO).text("viewer.name")).isNotBlank();
        assertThat(cpo.send("{\"documentId\": \"sha256:%s\"}".formatted(sha256(WHO)))
                        .text("viewer.name"))
                .isNotBlank();
        assertThat(strict.admin().ask("{ viewer { permissions } }").errors()).isEmpty();
    }

    @Test
    void remembersAutomaticallyPersistedQueriesForTheirOrganisation() throws Exception {
        String query = "{ viewer { name permissions } }";
        Answer first = admin.send(automatic(query, false)).failed("PERSISTED_QUERY_NOT_FOUND");
        assertThat(first.body()).contains("\"PersistedQueryNotFound\"");
        assertThat(admin.send(automatic(query, true)).text("viewer.name")).isEqualTo("Admin");
        assertThat(admin.send(automatic(query, false)).text("viewer.name")).isEqualTo("Admin");
        actors.organisation().admin().send(automatic(query, false)).failed("PERSISTED_QUERY_NOT_FOUND");
        String wrong = automatic(query, true).replace(sha256(query), UNKNOWN);
        assertThat(admin.send(wrong).failed("BAD_USER_INPUT").status()).isEqualTo(400);
        assertThat(admin.send(automatic(query, true).replace("\"version\": 1", "\"version\": 2"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void answersAQuestionInAnAddressOnceAndThenSaysThatNothingChanged() throws Exception {
        register(LINES);
        organisation.line("Only");
        String address = "/graphql?documentId=sha256%3A" + sha256(LINES) + "&variables="
                + URLEncoder.encode("{\"first\": 3}", StandardCharsets.UTF_8);
        HttpResponse<String> first = get(address, "\"none\"");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.body()).contains("\"Only\"");
        assertThat(first.headers().firstValue("Cache-Control")).contains("private, no-cache");
        assertThat(first.headers().firstValue("Vary").orElseThrow()).contains("Authorization", "X-Organisation");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = get(address, tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get(address, tag.substring("W/".length()) + ", \"other\"").statusCode())
                .isEqualTo(304);
        organisation.line("Another");
        HttpResponse<String> changed = get(address, tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).contains("\"Another\"");
    }

    @Test
    void changesNothingByGet() throws Exception {
        String mutation =
                "mutation { addBusinessLine(input: {name: \"Sneaked in\", kind: BUSINESS_LINE}) { userErrors { code } } }";
        register(mutation);
        HttpResponse<String> refused = get("/graphql?documentId=sha256%3A" + sha256(mutation), "\"none\"");
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.body()).contains("METHOD_NOT_ALLOWED");
        assertThat(admin.ask("{ businessLines { nodes { name } } }").body()).doesNotContain("Sneaked in");
        assertThat(get("/graphql?query=%7Bviewer%7Bname%7D%7D", "\"none\"").statusCode())
                .isEqualTo(405);
        assertThat(get("/graphql?documentId=sha256%3A" + UNKNOWN + "&variables=%7B", "\"none\"")
                        .statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> get(String address, String known) throws Exception {
        String token =
                Tokens.signed(Claims.of(organisation.adminSubject(), Map.of(organisation.slug(), organisation.id())));
        return http.send(
                HttpRequest.newBuilder(URI.create(actors.endpoint().resolve("/") + address.substring(1)))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "application/graphql-response+json")
                        .header("If-None-Match", known)
                        .GET()
                        .build(),
                BodyHandlers.ofString());
    }

    /// What was looked up half a minute ago still counts.
    private static Answer insist(Supplier<Answer> call, String code) throws InterruptedException {
        Answer answer = call.get();
        for (int turn = 0; turn < 80 && answer.errors().isEmpty(); turn++) {
            Thread.sleep(500);
            answer = call.get();
        }
        return answer.failed(code);
    }

    private String register(String text) {
        return admin.mutate("registerPersistedDocument", Map.of("text", text), "persistedDocument", "documentId")
                .accepted()
                .text("result.entity.documentId");
    }

    private static String automatic(String query, boolean sent) throws Exception {
        return "{%s \"extensions\": {\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"%s\"}}}"
                .formatted(sent ? "\"query\": \"" + query + "\"," : "", sha256(query));
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
