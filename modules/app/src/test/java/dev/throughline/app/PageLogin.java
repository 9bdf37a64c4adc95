package dev.throughline.app;

import static dev.throughline.app.EndToEndTest.Environment.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.servers.Keycloak;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/// The login of the GraphiQL page, step by step.
final class PageLogin {

    static final String PAGE = "http://localhost:8080/graphiql";

    private static final KeycloakAdmin ADMIN = new KeycloakAdmin(LOGIN.url());

    private PageLogin() {}

    static String authorization(String more) {
        return LOGIN.issuer() + "/protocol/openid-connect/auth?"
                + Browser.form(Map.of(
                        "client_id", "throughline-graphiql",
                        "response_type", "code",
                        "scope", "openid",
                        "redirect_uri", PAGE,
                        "code_challenge_method", "S256",
                        "code_challenge", challenge()))
                + more;
    }

    /// The token for the code that the browser came back with.
    static String token(Browser browser) {
        assertThat(browser.at().toString()).as(browser.page()).startsWith(PAGE);
        String code = Arrays.stream(browser.at().getQuery().split("&"))
                .filter(parameter -> parameter.startsWith("code="))
                .findFirst()
                .orElseThrow()
                .substring("code=".length());
        return ADMIN.token(
                Keycloak.REALM,
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "throughline-graphiql",
                        "redirect_uri",
                        PAGE,
                        "code",
                        code,
                        "code_verifier",
                        "v".repeat(64)));
    }

    private static String challenge() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest("v".repeat(64).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
