package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Claims;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import dev.throughline.testkit.Tokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What stands around GraphQL: methods, bodies, addresses and statuses.
@ModuleTest
class HttpTests {

    private static final String GRAPHQL = "application/graphql-response+json";
    private static final int LIMIT = 256 * 1024;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI endpoint;
    private final String token;

    HttpTests(Actors actors) {
        TestOrganisation organisation = actors.organisation();
        this.endpoint = actors.endpoint();
        this.token =
                Tokens.signed(Claims.of(organisation.adminSubject(), Map.of(organisation.slug(), organisation.id())));
    }

    @Test
    void saysHowToLogIn() throws Exception {
        HttpResponse<String> answer =
                send(post(query("{ viewer { name } }")).setHeader("Authorization", "Bearer none"));
        refused(answer, 401, "UNAUTHENTICATED");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        for (String other : new String[] {"Basic YTpi", "Bearer", "Bearer ", "Bearer a b", "Bearer tl_none"}) {
            refused(send(post(query("{ viewer { name } }")).setHeader("Authorization", other)), 401, "UNAUTHENTICATED");
        }
        HttpResponse<String> nobody = send(HttpRequest.newBuilder(endpoint).POST(query("{ viewer { name } }")));
        refused(nobody, 401, "UNAUTHENTICATED");
        assertThat(nobody.body()).contains("Log in first");
    }

    @Test
    void letsBrowsersCallFromConfiguredOriginsOnly() throws Exception {
        assertThat(preflight("https://dashboard.example").headers().firstValue("Access-Control-Allow-Origin"))
                .contains("https://dashboard.example");
        HttpResponse<String> stranger = preflight("https://stranger.example");
        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(stranger.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    private HttpResponse<String> preflight(String origin) throws Exception {
        return send(to("/graphql")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type,x-organisation"));
    }

    @Test
    void refusesToBeReadByGet() throws Exception {
        HttpResponse<String> answer =
                send(to("/graphql?query=%7Bviewer%7Bname%7D%7D").GET());
        refused(answer, 405, "BAD_USER_INPUT");
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void refusesWhatIsNoGraphQlRequest() throws Exception {
        for (String body : new String[] {
            "{ not json",
            "",
            "[]",
            "[null]",
            "\"query\"",
            "null",
            " null ",
            "5",
            "true",
            "{}",
            "{\"query\": 5}",
            "{\"query\": null}",
            "{\"query\": \"{ viewer { name } }\", \"variables\": []}",
            "{\"query\": \"{ viewer { name } }\", \"extensions\": 5}",
            "{\"query\": \"{ viewer { name } }\", \"operationName\": {}}",
            "{\"query\": \"{ viewer { name } }\"} {}"
        }) {
            refused(send(post(BodyPublishers.ofString(body))), 400, "BAD_USER_INPUT");
        }
        String document = "{ viewer { name } }";
        for (String sent : new String[] {"text/plain", "nonsense", "application/json;charset=iso-8859-1"}) {
            refused(send(post(query(document)).setHeader("Content-Type", sent)), 415, "BAD_USER_INPUT");
        }
        for (String accepted :
                new String[] {"image/png", "text/event-stream", "application/xml", "text/html", "nonsense"}) {
            HttpResponse<String> answer = send(post(query(document)).setHeader("Accept", accepted));
            refused(answer, 406, "BAD_USER_INPUT");
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/json");
        }
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        byte[] large = query("{ viewer { name } }", " ".repeat(LIMIT));
        refused(send(post(BodyPublishers.ofByteArray(large))), 413, "REQUEST_TOO_LARGE");
        refused(send(post(unannounced(large))), 413, "REQUEST_TOO_LARGE");
        assertThat(send(post(BodyPublishers.ofByteArray(large))).body()).contains("262,144");
    }

    @Test
    void readsABodyOfUnannouncedLength() throws Exception {
        byte[] body = query("{ viewer { name } }", " ".repeat(LIMIT / 2));
        assertThat(send(post(unannounced(body))).body()).contains("\"Admin\"");
    }

    @Test
    void saysNothingAtUnknownAddresses() throws Exception {
        refused(send(HttpRequest.newBuilder(endpoint.resolve("/unknown"))), 401, "UNAUTHENTICATED");
        refused(send(to("/graphiql").setHeader("Authorization", "Bearer none")), 401, "UNAUTHENTICATED");
        refused(send(to("/unknown").GET()), 404, "BAD_USER_INPUT");
        refused(send(to("/graphql/unknown").POST(query("{ viewer { name } }"))), 404, "BAD_USER_INPUT");
        refused(send(to("/error").GET()), 404, "BAD_USER_INPUT");
        refused(send(to("/actuator/health").GET()), 404, "BAD_USER_INPUT");
    }

    @Test
    void tellsByItsStatusWhetherARequestWasExecuted() throws Exception {
        refused(send(post(query("{ viewer {"))), 400, "BAD_USER_INPUT");
        refused(send(post(query("{ viewer { height } }"))), 400, "BAD_USER_INPUT");
        refused(send(post(query("{ " + "viewer { name } ".repeat(30) + "}"))), 400, "QUERY_TOO_COMPLEX");
        refused(send(post(query("query ($id: ID!) { node(id: $id) { id } }"))), 400, "BAD_USER_INPUT");
        refused(send(post(query("{ node(id: \"none\") { id } }"))), 200, "BAD_USER_INPUT");
        refused(send(post(query("{ viewer {")).setHeader("Accept", "application/json")), 200, "BAD_USER_INPUT");
        assertThat(send(post(query("{ viewer { name } }"))).statusCode()).isEqualTo(200);
    }

    @Test
    void answersInTheMediaTypeThatIsAskedFor() throws Exception {
        for (String type : new String[] {GRAPHQL, "application/json"}) {
            assertThat(send(post(query("{ viewer { name } }")).setHeader("Accept", type))
                            .headers()
                            .firstValue("Content-Type")
                            .orElseThrow())
                    .startsWith(type);
        }
    }

    @Test
    void answersInTheMediaTypeThatIsLikedBest() throws Exception {
        accepts("application/json;q=0.5, " + GRAPHQL, GRAPHQL);
        accepts(GRAPHQL + ", application/json;q=0.9", GRAPHQL);
        accepts(GRAPHQL + ";q=0.1, application/json", "application/json");
        accepts("*/*, " + GRAPHQL, GRAPHQL);
        accepts("text/html, */*;q=0.8", "application/json");
        accepts("application/*", "application/json");
        accepts("image/png, " + GRAPHQL, GRAPHQL);
    }

    private void accepts(String accepted, String type) throws Exception {
        HttpResponse<String> answer = send(post(query("{ viewer { name } }")).setHeader("Accept", accepted));
        assertThat(answer.statusCode()).as(accepted).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    }

    @Test
    void answersInJsonWhereNothingIsSaid() throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(endpoint)
                        .header("Authorization", "bearer " + token)
                        .header("Content-Type", "application/json; charset=utf-8")
                        .POST(query("{ viewer { name } }"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(answer.body()).contains("\"Admin\"");
    }

    @Test
    void executesTheOperationThatIsNamedWithItsVariables() throws Exception {
        String document = "\"query A { viewer { name } } query B($v: Boolean!) { viewer { name @include(if: $v) } }\"";
        assertThat(named(document, "\"A\"", "null").body()).startsWith("{\"data\":{\"viewer\":{\"name\":\"Admin\"}}");
        assertThat(named(document, "\"B\"", "{\"v\": false}").body()).startsWith("{\"data\":{\"viewer\":{}}");
        refused(named(document, "\"C\"", "{}"), 400, "BAD_USER_INPUT");
        refused(named(document, "null", "{}"), 400, "BAD_USER_INPUT");
        refused(named("\"\"", "null", "{}"), 400, "BAD_USER_INPUT");
    }

    private HttpResponse<String> named(String document, String operation, String variables) throws Exception {
        return send(post(BodyPublishers.ofString(
                "{\"query\": %s, \"operationName\": %s, \"variables\": %s, \"extensions\": null, \"unknown\": 1}"
                        .formatted(document, operation, variables))));
    }

    @Test
    void keepsAnswersOutOfCachesAndPages() throws Exception {
        for (HttpRequest.Builder request : new HttpRequest.Builder[] {
            post(query("{ viewer { name } }")), to("/graphql").GET(), HttpRequest.newBuilder(endpoint)
        }) {
            HttpResponse<String> answer = send(request);
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
        assertThat(send(to("/unknown").GET()).headers().map())
                .containsKeys("Cache-Control", "X-Content-Type-Options", "X-Frame-Options");
    }

    @Test
    void keepsTheCallersRequestId() throws Exception {
        HttpResponse<String> answer = send(post(BodyPublishers.ofString("{")).setHeader("X-Request-Id", "mine-1"));
        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("mine-1");
        assertThat(answer.body()).contains("\"requestId\":\"mine-1\"");
    }

    @Test
    void compressesWhatIsLong() throws Exception {
        HttpResponse<String> answer =
                send(post(query("{ __schema { types { name description } } }")).setHeader("Accept-Encoding", "gzip"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body())
                .as(answer.request().toString())
                .contains("\"code\":\"" + code + "\"", "\"requestId\":\"" + id + "\"")
                .doesNotContain("Exception", "\tat ", "springframework", "trace");
    }

    private HttpRequest.Builder post(BodyPublisher body) {
        return to("/graphql").header("Content-Type", "application/json").POST(body);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(endpoint.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", GRAPHQL);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static BodyPublisher query(String document) {
        return BodyPublishers.ofByteArray(query(document, ""));
    }

    private static byte[] query(String document, String after) {
        return ("{\"query\": \"" + document.replace("\"", "\\\"") + "\"}" + after).getBytes(StandardCharsets.UTF_8);
    }

    private static BodyPublisher unannounced(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }
}
