package dev.throughline.stakeholder.account;

import dev.throughline.platform.csv.CsvUploads;
import dev.throughline.platform.jobs.Job;
import dev.throughline.platform.jobs.Jobs;
import dev.throughline.stakeholder.origin.ImportOrder;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Asks for accounts to be brought in, as a file or as rows, and to be written out.
@Service
class AccountFiles {

    private final AccountImport imports;
    private final Jobs jobs;

    AccountFiles(AccountImport imports, Jobs jobs) {
        this.imports = imports;
        this.jobs = jobs;
    }

    CsvUploads.Wanted wanted(@Nullable String query) {
        return new CsvUploads.Wanted(
                AccountImport.KIND, AccountImport.ACTION, ImportOrder.file(query, AccountColumn.all()), imports::admit);
    }

    Job bringIn(ImportAccounts input) {
        imports.admit();
        return jobs.start(
                AccountImport.KIND,
                AccountImport.ACTION,
                ImportOrder.rows("accounts", input.accounts(), input.source(), input.dryRun()),
                null);
    }

    Job export(ExportAccounts export) {
        return jobs.start(AccountExport.KIND, "exportAccounts", Map.of(), export.reason());
    }
}
