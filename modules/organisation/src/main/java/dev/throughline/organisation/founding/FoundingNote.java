package dev.throughline.organisation.founding;

import dev.throughline.organisation.keycloak.KeycloakOrganization;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a Keycloak organization keeps of its founding: who asked with which retry key, for what, and since when.
record FoundingNote(String key, String input, Instant begun) {

    static final String KEY = "throughline.founding.key";
    static final String INPUT = "throughline.founding.input";
    static final String STATE = "throughline.founding.state";
    static final String BEGUN_AT = "throughline.founding.begun-at";
    static final String BEGUN = "begun";

    /// Without a retry key every request is a founding of its own.
    static FoundingNote of(String subject, @Nullable String retryKey, SignUp signUp) {
        String key = retryKey == null ? UUID.randomUUID().toString() : retryKey;
        return new FoundingNote(
                digest(List.of(subject, key)),
                digest(java.util.Arrays.asList(
                        signUp.slug(),
                        signUp.name(),
                        signUp.timeZone(),
                        signUp.fiscalYearStart(),
                        signUp.template(),
                        signUp.adminEmail())),
                Instant.now());
    }

    Map<String, String> attributes() {
        return Map.of(KEY, key, INPUT, input, STATE, BEGUN, BEGUN_AT, begun.toString());
    }

    boolean hasSameInput(KeycloakOrganization organization) {
        return input.equals(organization.attribute(INPUT));
    }

    private static String digest(List<?> values) {
        try {
            String text = values.stream().map(Objects::toString).collect(Collectors.joining("\u0000"));
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
