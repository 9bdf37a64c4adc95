package dev.throughline.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Signs tokens in the shape of Keycloak's and serves the public key, so that a module's tests take the whole way
/// through the security chain. That Keycloak's own tokens work is what the end-to-end tests show.
public final class Tokens {

    public static final String ISSUER = "http://localhost/realms/throughline";
    static final String AUDIENCE = "throughline-api";
    private static final RSAKey KEY = key();
    private static final HttpServer SERVER = serve();

    private Tokens() {}

    /// Where the product finds the key that signs them.
    public static String keys() {
        return "http://localhost:" + SERVER.getAddress().getPort() + "/keys";
    }

    public static String operator() {
        return sign(
                Claims.of("operator", Map.of())
                        .claims()
                        .claim("realm_access", Map.of("roles", List.of("operator")))
                        .build(),
                KEY);
    }

    public static String signed(Claims claims) {
        return sign(claims.claims().build(), KEY);
    }

    public static String signedByAnother(Claims claims) {
        return sign(claims.claims().build(), key());
    }

    public static String unsigned(Claims claims) {
        return new PlainJWT(claims.claims().build()).serialize();
    }

    /// What a server would take that lets the token choose the algorithm: the public key as a shared secret.
    public static String signedWithThePublicKey(Claims claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    claims.claims().build());
            token.sign(new MACSigner(KEY.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String sign(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
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
