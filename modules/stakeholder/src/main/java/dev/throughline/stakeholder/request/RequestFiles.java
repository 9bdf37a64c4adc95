package dev.throughline.stakeholder.request;

import dev.throughline.platform.csv.CsvUploads;
import dev.throughline.platform.jobs.Job;
import dev.throughline.platform.jobs.Jobs;
import dev.throughline.stakeholder.origin.ImportOrder;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Asks for requests to be brought in, as a file or as rows, and to be written out.
@Service
class RequestFiles {

    private final RequestImport imports;
    private final Jobs jobs;

    RequestFiles(RequestImport imports, Jobs jobs) {
        this.imports = imports;
        this.jobs = jobs;
    }

    CsvUploads.Wanted wanted(@Nullable String query) {
        return new CsvUploads.Wanted(
                RequestImport.KIND, RequestImport.ACTION, ImportOrder.file(query, RequestColumn.all()), imports::admit);
    }

    Job bringIn(ImportRequests input) {
        imports.admit();
        return jobs.start(
                RequestImport.KIND,
                RequestImport.ACTION,
                ImportOrder.rows("requests", input.requests(), input.source(), input.dryRun()),
                null);
    }

    Job export(ExportRequests export) {
        return jobs.start(RequestExport.KIND, "exportRequests", Map.of(), export.reason());
    }
}
