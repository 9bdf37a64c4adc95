package dev.throughline.platform.execution;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/// Bytes that grow, and JSON's text in them. Most text needs no escape, which eight bytes at a time are looked at for.
final class Utf8 {

    private static final int FIRST = 4 * 1024;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH = 0x80 * EACH;
    private static final int BLANK = ' ';
    private static final int MOST_ESCAPED = 6;
    private static final HexFormat HEX = HexFormat.of();

    private byte[] bytes = new byte[FIRST];
    private int length;

    int length() {
        return length;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    void add(byte[] plain, int from) {
        int more = plain.length - from;
        room(more);
        System.arraycopy(plain, from, bytes, length, more);
        length += more;
    }

    void add(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
    }

    /// In quotes.
    void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        room(encoded.length + 2);
        bytes[length++] = '"';
        if (plain(encoded)) {
            System.arraycopy(encoded, 0, bytes, length, encoded.length);
            length += encoded.length;
        } else {
            room(MOST_ESCAPED * encoded.length + 1);
            for (byte each : encoded) {
                escape(each);
            }
        }
        bytes[length++] = '"';
    }

    private static boolean plain(byte[] encoded) {
        int at = 0;
        for (; at <= encoded.length - Long.BYTES; at += Long.BYTES) {
            if (special((long) LONG.get(encoded, at))) {
                return false;
            }
        }
        for (; at < encoded.length; at++) {
            if (special(encoded[at])) {
                return false;
            }
        }
        return true;
    }

    /// Whether one of eight bytes is: what borrows from its high bit is below a blank, or equal once the two differ by
    /// nothing.
    private static boolean special(long word) {
        long quote = word ^ '"' * EACH;
        long backslash = word ^ '\\' * EACH;
        return (((word - BLANK * EACH) & ~word | (quote - EACH) & ~quote | (backslash - EACH) & ~backslash) & HIGH)
                != 0;
    }

    private static boolean special(byte each) {
        return each >= 0 && each < BLANK || each == '"' || each == '\\';
    }

    private void escape(byte each) {
        if (!special(each)) {
            bytes[length++] = each;
            return;
        }
        bytes[length++] = '\\';
        switch (each) {
            case '\n' -> bytes[length++] = 'n';
            case '\r' -> bytes[length++] = 'r';
            case '\t' -> bytes[length++] = 't';
            case '"', '\\' -> bytes[length++] = each;
            default -> {
                bytes[length++] = 'u';
                bytes[length++] = '0';
                bytes[length++] = '0';
                bytes[length++] = (byte) HEX.toHighHexDigit(each);
                bytes[length++] = (byte) HEX.toLowHexDigit(each);
            }
        }
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
