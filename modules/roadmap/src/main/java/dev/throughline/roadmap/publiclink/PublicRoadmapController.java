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
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/// What a public link opens, as a page for whoever reads and as JSON for whoever computes. The secret stands in the
/// address, so neither a cache nor another site nor a search engine shall learn it from here.
@Controller
class PublicRoadmapController {

    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;

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
        keepToYourself(response);
        try {
            Optional<PublicRoadmap> found = roadmaps.behind(token);
            if (found.isPresent()) {
                write(found.get(), request, response);
            } else {
                refuse(
                        request,
                        response,
                        NOT_FOUND,
                        RequestError.BAD_USER_INPUT,
                        "There is nothing here, or nothing any more; ask whoever gave you this address for another.");
            }
        } catch (Unavailable away) {
            refuse(
                    request,
                    response,
                    RequestError.UNAVAILABLE.status(),
                    RequestError.UNAVAILABLE,
                    String.valueOf(away.getMessage()));
        }
    }

    @RequestMapping(PublicRoadmaps.ADDRESS + "{token}")
    void otherwise(HttpServletRequest request, HttpServletResponse response) throws IOException {
        keepToYourself(response);
        response.setHeader("Allow", "GET, HEAD");
        refuse(
                request,
                response,
                METHOD_NOT_ALLOWED,
                RequestError.BAD_USER_INPUT,
                "A public link is read, with GET; nothing can be sent to it.");
    }

    private static void keepToYourself(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader("Content-Security-Policy", PublicPage.POLICY);
        response.setHeader("Vary", "Accept");
    }

    private void refuse(
            HttpServletRequest request, HttpServletResponse response, int status, RequestError code, String sentence)
            throws IOException {
        if (wantsPage(request)) {
            response.setStatus(status);
            page(PublicPage.of("Nothing to see here", sentence), response);
        } else {
            errors.write(request, response, status, code, sentence);
        }
    }

    private void write(PublicRoadmap roadmap, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (wantsPage(request)) {
            page(PublicPage.of(roadmap), response);
        } else {
            response.setContentType("application/json");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getOutputStream().write(json.writeValueAsBytes(roadmap));
        }
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }

    private static void page(String page, HttpServletResponse response) throws IOException {
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
