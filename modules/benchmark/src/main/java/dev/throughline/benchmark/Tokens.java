package dev.throughline.benchmark;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;

/// Tokens in the shape of Keycloak's, and the address where both sides read the key that signed them.
final class Tokens implements AutoCloseable {

    static final String ISSUER = "http://localhost/realms/throughline";
    static final String AUDIENCE = "throughline-api";

    private static final int KEY_BITS = 2048;
    private static final long SECONDS_LEFT = 24 * 3600;
    private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"benchmark\",\"typ\":\"JWT\"}";

    private final KeyPair key;
    private final HttpServer server;

    Tokens() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        this.key = generator.generateKeyPair();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        RSAPublicKey open = (RSAPublicKey) key.getPublic();
        byte[] keys = """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"benchmark","n":"%s","e":"%s"}]}""".formatted(number(open.getModulus()), number(open.getPublicExponent()))
                .getBytes(StandardCharsets.UTF_8);
        server.createContext("/keys", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    String keys() {
        return "http://localhost:" + server.getAddress().getPort() + "/keys";
    }

    String operator() {
        return sign("\"sub\":\"operator\",\"realm_access\":{\"roles\":[\"operator\"]}");
    }

    String member(Organisation organisation, int person) {
        return sign("\"sub\":\"%s\",\"organization\":{\"%s\":{\"id\":\"%s\"}}"
                .formatted(organisation.subject(person), organisation.slug(), organisation.id()));
    }

    private String sign(String claims) {
        long now = Instant.now().getEpochSecond();
        String payload = "{%s,\"iss\":\"%s\",\"aud\":\"%s\",\"iat\":%d,\"exp\":%d,\"typ\":\"Bearer\"}"
                .formatted(claims, ISSUER, AUDIENCE, now, now + SECONDS_LEFT);
        String signed = base64(HEADER.getBytes(StandardCharsets.UTF_8)) + "."
                + base64(payload.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        int start = bytes[0] == 0 ? 1 : 0;
        return base64(java.util.Arrays.copyOfRange(bytes, start, bytes.length));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
