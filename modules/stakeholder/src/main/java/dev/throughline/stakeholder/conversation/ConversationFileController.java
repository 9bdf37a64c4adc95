package dev.throughline.stakeholder.conversation;

import static dev.throughline.organisation.role.Permission.CONVERSATION_CREATE;
import static dev.throughline.organisation.role.Permission.CONVERSATION_IMPORT;
import static dev.throughline.organisation.role.Permission.CONVERSATION_OWN_READ;
import static dev.throughline.organisation.role.Permission.CONVERSATION_READ;

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

/// Where conversations come in and go out. What is done with a file stands in the address:
/// `?dryRun=true&from=desk&held_on=Datum`.
@Controller
class ConversationFileController {

    private final ConversationFiles files;
    private final CsvUploads uploads;

    ConversationFileController(ConversationFiles files, CsvUploads uploads) {
        this.files = files;
        this.uploads = uploads;
    }

    @PostMapping(BodyLimit.UPLOADS + "/conversations")
    void start(HttpServletRequest request, HttpServletResponse response) throws IOException {
        uploads.receive(
                request,
                response,
                "conversations",
                "This needs CONVERSATION_CREATE or CONVERSATION_IMPORT.",
                () -> files.wanted(request.getQueryString()));
    }

    @Can({CONVERSATION_CREATE, CONVERSATION_IMPORT})
    @MutationMapping
    Job importConversations(@Argument ImportConversations input) {
        return files.bringIn(input);
    }

    @Can({CONVERSATION_READ, CONVERSATION_OWN_READ})
    @MutationMapping
    Job exportConversations(@Argument ExportConversations input) {
        return files.export(input);
    }
}
