package dev.throughline.platform.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/// What a link carries: where to look, so that nobody has to look through all organisations, and 256 random bits, of
/// which only a digest is kept.
public record LinkToken(UUID organisation, String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final int BYTES = 2 * Long.BYTES + SECRET_BYTES;

    public static LinkToken fresh(UUID organisation) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        byte[] all = ByteBuffer.allocate(BYTES)
                .putLong(organisation.getMostSignificantBits())
                .putLong(organisation.getLeastSignificantBits())
                .put(secret)
                .array();
        return new LinkToken(organisation, Base64.getUrlEncoder().encodeToString(all));
    }

    public static Optional<LinkToken> read(String text) {
        try {
            ByteBuffer all = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.strip()));
            return all.remaining() == BYTES
                    ? Optional.of(new LinkToken(new UUID(all.getLong(), all.getLong()), text.strip()))
                    : Optional.empty();
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    public String digest() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A secret stands in no log.
    @Override
    public String toString() {
        return "LinkToken of " + organisation;
    }
}
