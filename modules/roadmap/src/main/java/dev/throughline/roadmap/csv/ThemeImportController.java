package dev.throughline.roadmap.csv;

import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.RequestError;
import dev.throughline.platform.errors.RequestErrorWriter;
import dev.throughline.platform.graphql.BodyLimit;
import dev.throughline.platform.graphql.Idempotency;
import dev.throughline.platform.jobs.Upload;
import dev.throughline.platform.node.MalformedId;
import dev.throughline.platform.security.Caller;
import dev.throughline.roadmap.roadmap.RoadmapId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where a file with themes comes in. What is done with it stands in the address: `?dryRun=true&title=Topic`.
@Controller
class ThemeImportController {

    private static final int ACCEPTED = 202;
    private static final int NOT_FOUND = 404;

    private final ThemeImports imports;
    private final RequestErrorWriter errors;
    private final long most;

    ThemeImportController(
            ThemeImports imports, RequestErrorWriter errors, @Value("${throughline.limits.csv:4MB}") DataSize most) {
        this.imports = imports;
        this.errors = errors;
        this.most = most.toBytes();
    }

    @PostMapping(BodyLimit.UPLOADS + "/roadmaps/{id}")
    void start(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Caller.current().member() == null) {
            errors.write(request, response, RequestError.PERSON_REQUIRED, "Only people import themes.");
            return;
        }
        if (!imports.mayAnywhere()) {
            errors.write(request, response, RequestError.FORBIDDEN, "This needs THEME_CHANGE or THEME_DRAFT.");
            return;
        }
        Path file = Files.createTempFile("throughline-", ".csv");
        try {
            ThemeImport.Order order = Orders.read(RoadmapId.of(id), request.getQueryString());
            if (!Upload.receive(request, file, most)) {
                errors.write(
                        request,
                        response,
                        RequestError.REQUEST_TOO_LARGE,
                        "A file with themes may have %,d bytes.".formatted(most));
                return;
            }
            String job = imports.start(order, file, request.getHeader(Idempotency.HEADER))
                    .id()
                    .toString();
            response.setStatus(ACCEPTED);
            response.setContentType("application/json");
            response.getOutputStream().write("{\"job\":\"%s\"}".formatted(job).getBytes(StandardCharsets.UTF_8));
        } catch (MalformedId malformed) {
            errors.write(
                    request, response, NOT_FOUND, RequestError.BAD_USER_INPUT, String.valueOf(malformed.getMessage()));
        } catch (Refusal refusal) {
            errors.write(
                    request,
                    response,
                    missing(refusal) ? NOT_FOUND : RequestError.BAD_USER_INPUT.status(),
                    RequestError.BAD_USER_INPUT,
                    String.valueOf(refusal.getMessage()));
        } catch (AccessDeniedException denied) {
            errors.write(
                    request,
                    response,
                    RequestError.FORBIDDEN,
                    "This needs THEME_CHANGE or THEME_DRAFT for the team of the roadmap.");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static boolean missing(Refusal refusal) {
        return refusal.errors().stream().anyMatch(error -> error.code().equals(PlatformError.NOT_FOUND.name()));
    }
}
