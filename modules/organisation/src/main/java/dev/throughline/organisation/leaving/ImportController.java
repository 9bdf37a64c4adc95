package dev.throughline.organisation.leaving;

import static dev.throughline.organisation.role.Permission.ORGANISATION_CLOSE;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Place;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.RequestError;
import dev.throughline.platform.errors.RequestErrorWriter;
import dev.throughline.platform.graphql.BodyLimit;
import dev.throughline.platform.jobs.Upload;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PostMapping;

/// Where an archive comes in.
@Controller
class ImportController {

    private static final int ACCEPTED = 202;

    private final Imports imports;
    private final Access access;
    private final RequestErrorWriter errors;
    private final long most;

    ImportController(
            Imports imports,
            Access access,
            RequestErrorWriter errors,
            @Value("${throughline.limits.import:256MB}") DataSize most) {
        this.imports = imports;
        this.access = access;
        this.errors = errors;
        this.most = most.toBytes();
    }

    @PostMapping(BodyLimit.UPLOADS)
    void start(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!access.may(ORGANISATION_CLOSE, Place.ORGANISATION)) {
            errors.write(request, response, RequestError.FORBIDDEN, "This needs " + ORGANISATION_CLOSE + ".");
            return;
        }
        Path file = Files.createTempFile("throughline-", ".zip");
        try {
            if (!Upload.receive(request, file, most)) {
                errors.write(
                        request,
                        response,
                        RequestError.REQUEST_TOO_LARGE,
                        "An archive may have %,d bytes; ask who runs this installation for more.".formatted(most));
                return;
            }
            String job = imports.start(file).id().toString();
            response.setStatus(ACCEPTED);
            response.setContentType("application/json");
            response.getOutputStream().write("{\"job\":\"%s\"}".formatted(job).getBytes(StandardCharsets.UTF_8));
        } catch (Refusal refusal) {
            errors.write(request, response, RequestError.BAD_USER_INPUT, String.valueOf(refusal.getMessage()));
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
