package dev.throughline.stakeholder.request;

import static dev.throughline.organisation.role.Permission.REQUEST_CREATE;
import static dev.throughline.organisation.role.Permission.REQUEST_IMPORT;
import static dev.throughline.organisation.role.Permission.REQUEST_OWN_READ;
import static dev.throughline.organisation.role.Permission.REQUEST_READ;

import dev.throughline.organisation.role.Can;
import dev.throughline.platform.csv.CsvUploads;
import dev.throughline.platform.graphql.BodyLimit;
import dev.throughline.platform.jobs.Job;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// Where requests come in and go out. What is done with a file stands in the address:
/// `?dryRun=true&from=crm&wording=Wunsch`.
@Controller
class RequestFileController {

    private final RequestFiles files;
    private final CsvUploads uploads;

    RequestFileController(RequestFiles files, CsvUploads uploads) {
        this.files = files;
        this.uploads = uploads;
    }

    @PostMapping(BodyLimit.UPLOADS + "/requests")
    void start(HttpServletRequest request, HttpServletResponse response) throws IOException {
        uploads.receive(
                request,
                response,
                "requests",
                "This needs REQUEST_CREATE or REQUEST_IMPORT.",
                () -> files.wanted(request.getQueryString()));
    }

    @Can({REQUEST_CREATE, REQUEST_IMPORT})
    @MutationMapping
    Job importRequests(@Argument ImportRequests input) {
        return files.bringIn(input);
    }

    @Can({REQUEST_READ, REQUEST_OWN_READ})
    @MutationMapping
    Job exportRequests(@Argument ExportRequests input) {
        return files.export(input);
    }
}
