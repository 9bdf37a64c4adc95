package dev.throughline.organisation.serviceaccount;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;

/// A key as somebody would make it up who knows the prefix and the tenant of another, and how the checksum is made.
final class Forgery {

    private static final String MARK = "tl_";
    private static final int PUBLIC = 22;

    private Forgery() {}

    static String otherSecret(String key) {
        byte[] bytes = Base64.getUrlDecoder().decode(key.substring(MARK.length()));
        bytes[PUBLIC] ^= 1;
        CRC32 checksum = new CRC32();
        checksum.update(Arrays.copyOf(bytes, bytes.length - Integer.BYTES));
        ByteBuffer.wrap(bytes).putInt(bytes.length - Integer.BYTES, (int) checksum.getValue());
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
