package dev.throughline.organisation.audit;

import dev.throughline.platform.changes.AuditFormat;
import dev.throughline.platform.errors.RequestError;
import dev.throughline.platform.errors.RequestErrorWriter;
import dev.throughline.platform.errors.Unavailable;
import dev.throughline.platform.graphql.BadInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The whole audit log as a file, line by line as it is read. A file that ends early is a broken connection, never a
/// short file.
@Controller
class AuditFileController {

    private static final Logger LOG = LoggerFactory.getLogger(AuditFileController.class);

    private final AuditTrail trail;
    private final RequestErrorWriter errors;

    AuditFileController(AuditTrail trail, RequestErrorWriter errors) {
        this.trail = trail;
        this.errors = errors;
    }

    @GetMapping("/audit-log.csv")
    void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(AuditFormat.CSV, request, response);
    }

    @GetMapping("/audit-log.jsonl")
    void jsonl(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(AuditFormat.JSONL, request, response);
    }

    private void write(AuditFormat format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            response.setContentType(format.mediaType());
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setHeader(
                    "Content-Disposition", "attachment; filename=\"audit-log.%s\"".formatted(format.extension()));
            Writer file =
                    new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
            file.write(format.head());
            trail.export(AuditQuery.filter(request.getParameterMap()), entry -> {
                try {
                    file.write(format.line(entry));
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
            file.flush();
        } catch (UncheckedIOException gone) {
            LOG.debug("Nobody reads the audit log's file any more", gone);
        } catch (BadInput bad) {
            refuse(request, response, RequestError.BAD_USER_INPUT, String.valueOf(bad.getMessage()));
        } catch (AccessDeniedException denied) {
            refuse(
                    request,
                    response,
                    RequestError.FORBIDDEN,
                    "The audit log needs AUDIT_READ for the whole organisation.");
        } catch (Unavailable away) {
            if (response.isCommitted()) {
                throw away;
            }
            refuse(request, response, RequestError.UNAVAILABLE, String.valueOf(away.getMessage()));
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, RequestError code, String message)
            throws IOException {
        response.resetBuffer();
        response.setHeader("Content-Disposition", null);
        errors.write(request, response, code, message);
    }
}
