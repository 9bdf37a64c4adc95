package dev.throughline.stakeholder.conversation;

import dev.throughline.platform.csv.CsvUploads;
import dev.throughline.platform.jobs.Job;
import dev.throughline.platform.jobs.Jobs;
import dev.throughline.stakeholder.origin.ImportOrder;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Asks for conversations to be brought in, as a file or as rows, and to be written out.
@Service
class ConversationFiles {

    private final ConversationImport imports;
    private final Jobs jobs;

    ConversationFiles(ConversationImport imports, Jobs jobs) {
        this.imports = imports;
        this.jobs = jobs;
    }

    CsvUploads.Wanted wanted(@Nullable String query) {
        return new CsvUploads.Wanted(
                ConversationImport.KIND,
                ConversationImport.ACTION,
                ImportOrder.file(query, ConversationColumn.all()),
                imports::admit);
    }

    Job bringIn(ImportConversations input) {
        imports.admit();
        return jobs.start(
                ConversationImport.KIND,
                ConversationImport.ACTION,
                ImportOrder.rows("conversations", input.conversations(), input.source(), input.dryRun()),
                null);
    }

    Job export(ExportConversations export) {
        return jobs.start(ConversationExport.KIND, "exportConversations", Map.of(), export.reason());
    }
}
