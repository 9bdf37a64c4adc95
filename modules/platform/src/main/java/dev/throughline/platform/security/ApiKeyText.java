package dev.throughline.platform.security;

import dev.throughline.platform.tenancy.Tenant;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;

/// An API key as its holder has it: `tl_` and 78 characters. They hold a random prefix that names the key, the tenant,
/// so that no table is read across tenants, 256 random bits, and a checksum, so that a mistyped key asks no database.
public record ApiKeyText(String text, String prefix, UUID tenant) {

    public static final String MARK = "tl_";
    private static final int PREFIX = 6;
    private static final int SECRET = 32;
    private static final int CHECKED = PREFIX + 2 * Long.BYTES + SECRET;
    private static final int SHOWN = MARK.length() + 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// A new key for the tenant at hand.
    public static ApiKeyText issue() {
        byte[] prefix = new byte[PREFIX];
        byte[] secret = new byte[SECRET];
        RANDOM.nextBytes(prefix);
        RANDOM.nextBytes(secret);
        UUID tenant = Objects.requireNonNull(Tenant.current());
        ByteBuffer key = ByteBuffer.allocate(CHECKED + Integer.BYTES)
                .put(prefix)
                .putLong(tenant.getMostSignificantBits())
                .putLong(tenant.getLeastSignificantBits())
                .put(secret);
        key.putInt(checksum(key.array()));
        String text = MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(key.array());
        return new ApiKeyText(text, text.substring(0, SHOWN), tenant);
    }

    static Optional<ApiKeyText> read(String text) {
        try {
            ByteBuffer key = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(MARK.length())));
            key.position(PREFIX);
            UUID tenant = new UUID(key.getLong(), key.getLong());
            key.position(CHECKED);
            return key.getInt() == checksum(key.array()) && !key.hasRemaining()
                    ? Optional.of(new ApiKeyText(text, text.substring(0, SHOWN), tenant))
                    : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException unreadable) {
            return Optional.empty();
        }
    }

    /// What is stored of it. The secret is random enough that a fast hash suffices.
    public String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// In a time that does not depend on where they differ.
    boolean hasHash(String stored) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), stored.getBytes(StandardCharsets.US_ASCII));
    }

    private static int checksum(byte[] key) {
        CRC32 checksum = new CRC32();
        checksum.update(Arrays.copyOf(key, CHECKED));
        return (int) checksum.getValue();
    }

    /// Never the secret, wherever this is printed.
    @Override
    public String toString() {
        return prefix;
    }
}
