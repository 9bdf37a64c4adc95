package dev.throughline.reporting.table;

import dev.throughline.platform.csv.CsvFile;
import dev.throughline.platform.download.Downloads;
import dev.throughline.platform.tenancy.TenantTransactions;
import dev.throughline.reporting.scope.ScopeAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The tables as files, for whoever may read the report: made for each request, as of one moment.
@Controller
class ReportTableFileController {

    private final ReportTables tables;
    private final TenantTransactions transactions;
    private final Downloads downloads;

    ReportTableFileController(ReportTables tables, TenantTransactions transactions, Downloads downloads) {
        this.tables = tables;
        this.transactions = transactions;
        this.downloads = downloads;
    }

    @GetMapping("/reports/{kind:[a-z-]+}/{table:[a-z-]+}.csv")
    void table(
            @PathVariable String kind,
            @PathVariable String table,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        downloads.send("reportTable", request, response, () -> {
            Optional<Path> file = transactions.snapshot(
                    transactions.bound(),
                    () -> ReportAddress.kind(kind)
                            .flatMap(known -> ReportAddress.table(known, table)
                                    .flatMap(wanted ->
                                            tables.write(known, wanted, ScopeAddress.read(request::getParameter)))));
            if (file.isPresent()) {
                send(file.get(), "%s-%s.csv".formatted(kind, table), response);
            }
            return file.isPresent();
        });
    }

    private static void send(Path file, String name, HttpServletResponse response) throws IOException {
        try {
            response.setContentType("text/csv;charset=utf-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(name));
            response.setHeader("Cache-Control", "no-store");
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            CsvFile.remove(file);
        }
    }
}
