package dev.throughline.platform.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the letters of a file are written. A mark at its beginning says so, or the caller does; otherwise it is UTF-8 or
/// refused, since whatever is guessed wrong looks right until somebody reads it.
final class Encoding {

    static final Map<String, Charset> NAMED = Map.of(
            "utf-8", StandardCharsets.UTF_8,
            "utf-16le", StandardCharsets.UTF_16LE,
            "utf-16be", StandardCharsets.UTF_16BE,
            "iso-8859-1", StandardCharsets.ISO_8859_1,
            "windows-1252", Charset.forName("windows-1252"));

    private static final String CODE = "ENCODING_UNKNOWN";
    private static final int AT_A_TIME = 1 << 13;
    private static final char MARK = '\uFEFF';

    private Encoding() {}

    static Charset of(Path file, @Nullable String named) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(4);
        }
        Charset marked = marked(head);
        Charset charset = marked != null ? marked : named == null ? StandardCharsets.UTF_8 : NAMED.get(named);
        if (charset == null) {
            throw new IllegalStateException(named);
        }
        check(file, charset, marked != null || named != null);
        return charset;
    }

    /// Reads the file behind its mark.
    static Reader reader(Path file, Charset charset) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), strict(charset)));
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
        return reader;
    }

    private static @Nullable Charset marked(byte[] head) {
        if (starts(head, 0xFF, 0xFE, 0, 0) || starts(head, 0, 0, 0xFE, 0xFF)) {
            throw Findings.refused(CODE, null, null, "This file is UTF-32; save it as CSV in UTF-8.");
        }
        return starts(head, 0xEF, 0xBB, 0xBF)
                ? StandardCharsets.UTF_8
                : starts(head, 0xFF, 0xFE)
                        ? StandardCharsets.UTF_16LE
                        : starts(head, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean starts(byte[] head, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (at >= head.length || (head[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private static void check(Path file, Charset charset, boolean said) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        CharBuffer letters = CharBuffer.allocate(AT_A_TIME);
        CharsetDecoder decoder = strict(charset);
        Lines lines = new Lines();
        CoderResult result;
        do {
            result = decoder.decode(bytes, letters, true);
            lines.count(letters.flip());
            letters.clear();
        } while (result.isOverflow());
        if (result.isError()) {
            throw Findings.refused(
                    CODE,
                    lines.at,
                    null,
                    said
                            ? "In this line the file is not %s, as it says at its beginning or you say."
                                    .formatted(charset)
                            : "In this line the file is not UTF-8; save it as CSV in UTF-8, or name its encoding (windows-1252 for most spreadsheets, or iso-8859-1).");
        }
    }

    /// Counts as whoever reads the rows does: a line ends with CR, LF or both.
    private static final class Lines {

        private long at = 1;
        private char before;

        void count(CharBuffer letters) {
            while (letters.hasRemaining()) {
                char letter = letters.get();
                if (letter == '\r' || letter == '\n' && before != '\r') {
                    at++;
                } else if (letter == 0) {
                    throw Findings.refused(
                            CODE,
                            at,
                            null,
                            "This is no text, or UTF-16 without a mark at its beginning; save it as CSV in UTF-8, or name its encoding (utf-16le, utf-16be).");
                }
                before = letter;
            }
        }
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
