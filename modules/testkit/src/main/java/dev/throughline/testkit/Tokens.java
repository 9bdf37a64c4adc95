package dev.throughline.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/// Signs tokens in the shape of Keycloak's and serves the public key, so that a module's tests take the whole way
/// through the security chain. That Keycloak's own tokens work is what the end-to-end tests show.
public final class Tokens {

    public static final String ISSUER = "http://localhost/realms/throughline";
    private static final String AUDIENCE = "throughline-api";
    private static final RSAKey KEY = key();
    private static final HttpServer SERVER = serve();

    private Tokens() {}

    static String keys() {
        return "http://localhost:" + SERVER.getAddress().getPort() + "/keys";
    }

    public static String operator() {
        return sign(claims("operator", AUDIENCE, Instant.now().plusSeconds(3600))
                .claim("realm_access", Map.of("roles", List.of("operator")))
                .build());
    }

    /// Memberships by alias, with the organizations' ids.
    public static String member(String subject, Map<String, String> organisations) {
        return member(subject, AUDIENCE, Instant.now().plusSeconds(3600), organisations);
    }

    public static String member(String subject, String audience, Instant expires, Map<String, String> organisations) {
        Map<String, Object> memberships = new java.util.TreeMap<>();
        organisations.forEach((alias, id) -> memberships.put(alias, Map.of("id", id)));
        return sign(claims(subject, audience, expires)
                .claim("organization", memberships)
                .build());
    }

    private static JWTClaimsSet.Builder claims(String subject, String audience, Instant expires) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(subject)
                .audience(audience)
                .issueTime(Date.from(Instant.now().minusSeconds(7200)))
                .expirationTime(Date.from(expires));
    }

    private static String sign(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(KEY));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static HttpServer serve() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext("/keys", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
