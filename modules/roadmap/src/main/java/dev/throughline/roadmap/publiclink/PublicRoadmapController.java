package dev.throughline.roadmap.publiclink;

import dev.throughline.platform.errors.RequestError;
import dev.throughline.platform.errors.RequestErrorWriter;
import dev.throughline.platform.errors.Unavailable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/// What a public link opens, as a page for whoever reads and as JSON for whoever computes. The secret stands in the
/// address, so neither a cache nor another site nor a search engine shall learn it from here.
@Controller
class PublicRoadmapController {

    private static final int NOT_FOUND = 404;
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s: the problems that we are working on</title></head>
            <body><main>
            <h1>%1$s</h1>
            <p>The problems that we are working on:</p>
            <ul>
            %2$s</ul>
            </main></body>
            </html>
            """;

    private final PublicRoadmaps roadmaps;
    private final RequestErrorWriter errors;
    private final JsonMapper json;

    PublicRoadmapController(PublicRoadmaps roadmaps, RequestErrorWriter errors, JsonMapper json) {
        this.roadmaps = roadmaps;
        this.errors = errors;
        this.json = json;
    }

    @GetMapping(PublicRoadmaps.ADDRESS + "{token}")
    void roadmap(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        response.setHeader("Vary", "Accept");
        try {
            Optional<PublicRoadmap> found = roadmaps.behind(token);
            if (found.isPresent()) {
                write(found.get(), request, response);
            } else {
                errors.write(
                        request,
                        response,
                        NOT_FOUND,
                        RequestError.BAD_USER_INPUT,
                        "There is nothing here, or nothing any more; ask whoever gave you this address for another.");
            }
        } catch (Unavailable away) {
            errors.write(request, response, RequestError.UNAVAILABLE, String.valueOf(away.getMessage()));
        }
    }

    private void write(PublicRoadmap roadmap, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String accept = request.getHeader("Accept");
        boolean page = accept != null && accept.contains("text/html");
        response.setContentType(page ? "text/html" : "application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream()
                .write(page ? page(roadmap).getBytes(StandardCharsets.UTF_8) : json.writeValueAsBytes(roadmap));
    }

    private static String page(PublicRoadmap roadmap) {
        StringBuilder problems = new StringBuilder();
        for (String problem : roadmap.problems()) {
            problems.append("<li>").append(HtmlUtils.htmlEscape(problem)).append("</li>\n");
        }
        return PAGE.formatted(HtmlUtils.htmlEscape(roadmap.organisation()), problems);
    }
}
