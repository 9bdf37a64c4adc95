package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Database;
import graphql.parser.Parser;
import graphql.validation.Validator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=https://login.example/realms/throughline",
            "management.server.port=-1"
        })
class GraphiqlTests {

    private static final Pattern REFERENCE = Pattern.compile("(?:src=|href=|from |file\\()[\"']([^\"']+)[\"']");

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private GraphQlSource source;

    @DynamicPropertySource
    static void environment(DynamicPropertyRegistry registry) {
        Database.properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    @Test
    void servesThePageToEverybody() throws Exception {
        assertThat(get("/graphiql").headers().firstValue("Location").orElseThrow())
                .endsWith("/graphiql/");
        HttpResponse<String> page = get("/graphiql/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("Throughline");
    }

    @Test
    void refersOnlyToFilesOfItsOwnThatExist() throws Exception {
        List<String> references = references("/graphiql/", "/graphiql/graphiql.js");
        assertThat(references)
                .hasSizeGreaterThan(8)
                .allSatisfy(reference -> assertThat(reference).doesNotContain("//"));
        for (String reference : references) {
            assertThat(get("/graphiql/" + reference).statusCode()).as(reference).isEqualTo(200);
        }
    }

    @Test
    void allowsItselfAndTheLoginServerOnly() throws Exception {
        assertThat(get("/graphiql/").headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains(
                        "default-src 'none'",
                        "script-src 'self';",
                        "connect-src 'self' https://login.example;",
                        "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval", "realms");
    }

    /// Behind the `#`, no server and no log ever sees the token of an invitation.
    @Test
    void takesTheInvitationFromWhereTheLinkPutsIt() throws Exception {
        assertThat(get("/graphiql/graphiql.js").body())
                .contains("new URLSearchParams(location.hash.slice(1)).get('invitation')");
    }

    @Test
    void tellsWhereToLogIn() throws Exception {
        assertThat(get("/graphiql/config.json").body()).isEqualTo("""
                {"issuer":"https://login.example/realms/throughline","clientId":"throughline-graphiql"}""");
    }

    @Test
    void letsBrowsersKeepWhatNeverChanges() throws Exception {
        String library = references("/graphiql/").stream()
                .filter(reference -> reference.contains("/webjars/"))
                .findFirst()
                .orElseThrow();
        assertThat(get("/graphiql/" + library).headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
        assertThat(get("/graphiql/graphiql.js").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).doesNotContain("immutable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "accept"})
    void beginsWithADocumentThatTheSchemaKnows(String name) throws Exception {
        var document =
                new Parser().parseDocument(get("/graphiql/" + name + ".graphql").body());
        assertThat(new Validator().validateDocument(source.schema(), document, Locale.ENGLISH))
                .isEmpty();
    }

    private List<String> references(String... paths) throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder();
        for (String path : paths) {
            text.append(get(path).body());
        }
        return REFERENCE
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + port + path).normalize();
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
