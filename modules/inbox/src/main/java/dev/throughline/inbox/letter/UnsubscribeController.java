package dev.throughline.inbox.letter;

import dev.throughline.platform.errors.Unavailable;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The link in a letter. Mail programs post to it (RFC 8058); who opens it sees a button first, since programs that
/// look for harm open links, too.
@Controller
class UnsubscribeController {

    private static final String ADDRESS = "/public/unsubscribe/{token}";
    private static final int NOT_FOUND = 404;
    private static final int AWAY = 503;
    private static final String POLICY =
            "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Letters from Throughline</title></head>
            <body><main>%s</main></body></html>
            """;

    private final Unsubscriptions unsubscriptions;

    UnsubscribeController(Unsubscriptions unsubscriptions) {
        this.unsubscriptions = unsubscriptions;
    }

    @GetMapping(ADDRESS)
    void ask(@PathVariable String token, HttpServletResponse response) throws IOException {
        answer(
                response,
                () -> unsubscriptions.knows(token),
                "<h1>No more such letters?</h1><form method=\"post\"><button>Stop them</button></form>");
    }

    @PostMapping(ADDRESS)
    void end(@PathVariable String token, HttpServletResponse response) throws IOException {
        answer(
                response,
                () -> unsubscriptions.end(token),
                "<h1>Done</h1><p>You get no more such letters. Your inbox in the product stays as it is, and there you"
                        + " can have them again.</p>");
    }

    private static void answer(HttpServletResponse response, BooleanSupplier known, String page) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        String shown = page;
        try {
            if (!known.getAsBoolean()) {
                response.setStatus(NOT_FOUND);
                shown = "<h1>Nothing to stop</h1><p>This link is not known, or not any more.</p>";
            }
        } catch (Unavailable away) {
            response.setStatus(AWAY);
            shown = "<h1>Not now</h1><p>Try again in a few minutes.</p>";
        }
        response.getOutputStream().write(PAGE.formatted(shown).getBytes(StandardCharsets.UTF_8));
    }
}
