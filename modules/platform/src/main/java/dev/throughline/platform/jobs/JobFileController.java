package dev.throughline.platform.jobs;

import dev.throughline.platform.errors.RequestError;
import dev.throughline.platform.errors.RequestErrorWriter;
import dev.throughline.platform.node.MalformedId;
import dev.throughline.platform.security.Caller;
import dev.throughline.platform.tenancy.TenantTransactions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The files that jobs made, piece by piece.
@Controller
class JobFileController {

    private static final int NOT_FOUND = 404;

    private final Jobs jobs;
    private final TenantTransactions transactions;
    private final RequestErrorWriter errors;

    JobFileController(Jobs jobs, TenantTransactions transactions, RequestErrorWriter errors) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.errors = errors;
    }

    @GetMapping(Job.FILES + "{id}")
    void file(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Job> done = find(id).filter(job -> job.result() != null);
        if (done.isEmpty()) {
            errors.write(
                    request,
                    response,
                    NOT_FOUND,
                    RequestError.BAD_USER_INPUT,
                    "There is no such file, or none any more, or you may not fetch it; a job's field result says where its file is.");
            return;
        }
        Job job = done.get();
        response.setContentType(job.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(job.fileName()));
        response.setHeader("Cache-Control", "no-store");
        response.setContentLengthLong(transactions.here(() -> jobs.size(job.id())));
        send(job.id(), response.getOutputStream());
    }

    private Optional<Job> find(String id) {
        try {
            JobId job = JobId.of(id);
            if (Caller.current().may("OPERATE")) {
                return Optional.empty();
            }
            return transactions.here(() -> jobs.find(job));
        } catch (MalformedId malformed) {
            return Optional.empty();
        }
    }

    private void send(JobId job, OutputStream out) throws IOException {
        Optional<byte[]> chunk = chunk(job, 0);
        for (int position = 1; chunk.isPresent(); position++) {
            out.write(chunk.get());
            chunk = chunk(job, position);
        }
    }

    private Optional<byte[]> chunk(JobId job, int position) {
        return transactions.here(() -> Optional.ofNullable(jobs.chunk(job, position)));
    }
}
