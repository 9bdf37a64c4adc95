package dev.throughline.platform.csv;

import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.RequestError;
import dev.throughline.platform.errors.RequestErrorWriter;
import dev.throughline.platform.graphql.Idempotency;
import dev.throughline.platform.jobs.Job;
import dev.throughline.platform.jobs.Jobs;
import dev.throughline.platform.jobs.Upload;
import dev.throughline.platform.node.MalformedId;
import dev.throughline.platform.tenancy.TenantTransactions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// Takes a file in for a job, and answers with the job. With a key, an upload that is sent again because its answer was
/// lost finds the job that it had started.
@Component
public class CsvUploads {

    private static final int ACCEPTED = 202;
    private static final int NOT_FOUND = 404;
    private static final int LONGEST_KEY = 200;

    /// What the job is given is read from the request before its body is; whether the caller may start it is asked in
    /// the transaction that starts it.
    public record Wanted(String kind, String action, Object input, Runnable admit) {}

    private final Jobs jobs;
    private final Idempotency idempotency;
    private final TenantTransactions transactions;
    private final RequestErrorWriter errors;
    private final long most;

    CsvUploads(
            Jobs jobs,
            Idempotency idempotency,
            TenantTransactions transactions,
            RequestErrorWriter errors,
            @Value("${throughline.limits.csv:4MB}") DataSize most) {
        this.jobs = jobs;
        this.idempotency = idempotency;
        this.transactions = transactions;
        this.errors = errors;
        this.most = most.toBytes();
    }

    /// With what a file may hold, and what is missing where the caller may not send one, in words for whoever sends it.
    public void receive(
            HttpServletRequest request,
            HttpServletResponse response,
            String what,
            String needs,
            Supplier<Wanted> reading)
            throws IOException {
        Path file = CsvFile.temporary();
        try {
            Wanted wanted = reading.get();
            if (!Upload.receive(request, file, most)) {
                errors.write(
                        request,
                        response,
                        RequestError.REQUEST_TOO_LARGE,
                        "A file with %s may have %,d bytes.".formatted(what, most));
                return;
            }
            String job = start(wanted, file, request.getHeader(Idempotency.HEADER))
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
            errors.write(request, response, RequestError.FORBIDDEN, needs);
        } finally {
            CsvFile.remove(file);
        }
    }

    private Job start(Wanted wanted, Path file, @Nullable String key) {
        if (key != null && (key.isEmpty() || key.length() > LONGEST_KEY)) {
            throw Refusal.of(PlatformError.TEXT_LENGTH, "", "An idempotency key has 1 to 200 characters.");
        }
        return transactions.here(() -> {
            wanted.admit().run();
            return key == null
                    ? started(wanted, file)
                    : (Job) idempotency.once(key, fingerprint(wanted, file), () -> started(wanted, file));
        });
    }

    private Job started(Wanted wanted, Path file) {
        return jobs.start(wanted.kind(), wanted.action(), wanted.input(), null, file);
    }

    private static boolean missing(Refusal refusal) {
        return refusal.errors().stream().anyMatch(error -> error.code().equals(PlatformError.NOT_FOUND.name()));
    }

    private static String fingerprint(Wanted wanted, Path file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((wanted.kind() + wanted.input()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
