package dev.throughline.stakeholder.account;

import static dev.throughline.organisation.role.Permission.ACCOUNT_CREATE;
import static dev.throughline.organisation.role.Permission.ACCOUNT_IMPORT;
import static dev.throughline.organisation.role.Permission.ACCOUNT_READ;

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

/// Where accounts come in and go out. What is done with a file stands in the address:
/// `?dryRun=true&from=crm&name=Kunde`.
@Controller
class AccountFileController {

    private final AccountFiles files;
    private final CsvUploads uploads;

    AccountFileController(AccountFiles files, CsvUploads uploads) {
        this.files = files;
        this.uploads = uploads;
    }

    @PostMapping(BodyLimit.UPLOADS + "/accounts")
    void start(HttpServletRequest request, HttpServletResponse response) throws IOException {
        uploads.receive(
                request,
                response,
                "accounts",
                "This needs ACCOUNT_CREATE or ACCOUNT_IMPORT.",
                () -> files.wanted(request.getQueryString()));
    }

    @Can({ACCOUNT_CREATE, ACCOUNT_IMPORT})
    @MutationMapping
    Job importAccounts(@Argument ImportAccounts input) {
        return files.bringIn(input);
    }

    @Can(ACCOUNT_READ)
    @MutationMapping
    Job exportAccounts(@Argument ExportAccounts input) {
        return files.export(input);
    }
}
