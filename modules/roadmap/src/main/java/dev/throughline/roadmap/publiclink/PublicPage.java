package dev.throughline.roadmap.publiclink;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/// What a browser shows of a public link: the problems, or that there is nothing. The one style sheet is named by its
/// digest, so that nothing else in a page has any effect.
final class PublicPage {

    private static final String STYLE = "body{font-family:sans-serif;line-height:1.5;margin:2rem auto;max-width:45rem;"
            + "padding:0 1rem;overflow-wrap:anywhere}li{white-space:pre-line;margin-bottom:.5rem}";

    static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                    .formatted(digest(STYLE));

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>%s</style></head>
            <body><main>
            %s</main></body>
            </html>
            """;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private PublicPage() {}

    static String of(PublicRoadmap roadmap) {
        String organisation = HtmlUtils.htmlEscape(roadmap.organisation());
        StringBuilder problems = new StringBuilder();
        for (String problem : roadmap.problems()) {
            problems.append("<li dir=\"auto\">")
                    .append(HtmlUtils.htmlEscape(problem))
                    .append("</li>\n");
        }
        return PAGE.formatted(organisation + ": the problems that we are working on", STYLE, """
                <h1 dir="auto">%s</h1>
                <p>The problems that we are working on, as of <time datetime="%s">%s</time>:</p>
                <ul>
                %s</ul>
                """.formatted(
                        organisation, roadmap.publishedOn(), DAY.format(roadmap.publishedOn()), problems));
    }

    /// Of a page that shows nothing, why not.
    static String of(String title, String sentence) {
        return PAGE.formatted(
                title, STYLE, "<h1>%s</h1>\n<p>%s</p>\n".formatted(title, HtmlUtils.htmlEscape(sentence)));
    }

    private static String digest(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
