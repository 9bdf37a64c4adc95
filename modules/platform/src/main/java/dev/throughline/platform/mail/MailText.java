package dev.throughline.platform.mail;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;

/// Other people's words in a message: they cannot begin a line, a header or an element, nor turn round what stands
/// beside them.
public final class MailText {

    private static final char ISOLATED = '\u2068';
    private static final char END_OF_ISOLATED = '\u2069';

    private MailText() {}

    /// On one line, without characters that nobody sees; those that join letters or emoji stay.
    public static String line(String words) {
        return words.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ")
                .replaceAll("[\\p{Cf}&&[^\u200C\u200D]]", "")
                .strip();
    }

    /// The same, no longer than that.
    public static String line(String words, int most) {
        String line = line(words);
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)).strip() + "…";
    }

    /// In a text, whichever way the words run.
    public static String isolated(String words) {
        return ISOLATED + line(words) + END_OF_ISOLATED;
    }

    /// In HTML, whichever way the words run.
    public static String html(String words) {
        return "<bdi>" + HtmlUtils.htmlEscape(line(words), StandardCharsets.UTF_8.name()) + "</bdi>";
    }
}
