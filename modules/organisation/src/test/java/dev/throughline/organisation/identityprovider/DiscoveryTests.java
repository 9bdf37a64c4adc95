package dev.throughline.organisation.identityprovider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.throughline.platform.errors.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class DiscoveryTests {

    private static final String COMPLETE = """
            {"issuer": "<issuer>", "authorization_endpoint": "<issuer>/auth", "token_endpoint": "<issuer>/token",
             "jwks_uri": "<issuer>/keys", "token_endpoint_auth_methods_supported": ["client_secret_post"],
             "code_challenge_methods_supported": ["plain", "S256"], "something_else": 1}""";

    private final Discovery discovery = new Discovery(new JsonMapper(), new OutsideAddresses(true));
    private final HttpServer server;
    private String issuer = "";
    private String answer = "";
    private int status = 200;

    DiscoveryTests() throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void serve() {
        issuer = "http://localhost:" + server.getAddress().getPort() + "/corp";
        server.createContext("/corp/.well-known/openid-configuration", exchange -> {
            byte[] body = answer.replace("<issuer>", issuer).getBytes(StandardCharsets.UTF_8);
            if (status == 302) {
                exchange.getResponseHeaders().add("Location", issuer + "/elsewhere");
            }
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/.well-known/openid-configuration"})
    void takesTheIssuerOrTheAddressOfItsConfiguration(String end) {
        answer = COMPLETE;
        OpenIdConfiguration found = discovery.of(issuer + end);
        assertThat(found.issuer()).isEqualTo(issuer);
        assertThat(found.config())
                .containsEntry("tokenUrl", issuer + "/token")
                .containsEntry("clientAuthMethod", "client_secret_post")
                .containsEntry("pkceMethod", "S256")
                .containsEntry("kc.org.domain", "ANY")
                .doesNotContainKey("userInfoUrl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "<html>",
                "{}",
                "{\"issuer\": \"<issuer>\"}",
                "{\"issuer\": \"https://another.example\", \"authorization_endpoint\": \"<issuer>\", \"token_endpoint\": \"<issuer>\", \"jwks_uri\": \"<issuer>\"}",
                "{\"issuer\": \"<issuer>\", \"authorization_endpoint\": \"<issuer>\", \"token_endpoint\": \"file:///etc/passwd\", \"jwks_uri\": \"<issuer>\"}"
            })
    void refusesWhatIsNoConfigurationOfThisIssuer(String body) {
        answer = body;
        refused("INVALID");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 500})
    void saysThatAProviderDoesNotAnswerAsItShould(int code) {
        answer = COMPLETE;
        status = code;
        refused("IDENTITY_PROVIDER_UNREACHABLE");
    }

    @Test
    void saysThatAProviderDoesNotAnswer() {
        server.stop(0);
        refused("IDENTITY_PROVIDER_UNREACHABLE");
    }

    @Test
    void asksNobodyInside() {
        answer = COMPLETE;
        assertThatThrownBy(() -> new Discovery(new JsonMapper(), new OutsideAddresses(false)).of(issuer))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.errors().getFirst().code()).isEqualTo("INVALID"));
    }

    @Test
    void showsASecretInNoText() {
        assertThat(new ConnectIdentityProvider("a", "b", "c", "hush").toString())
                .doesNotContain("hush");
    }

    private void refused(String code) {
        assertThatThrownBy(() -> discovery.of(issuer))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.errors().getFirst().code()).isEqualTo(code));
    }
}
