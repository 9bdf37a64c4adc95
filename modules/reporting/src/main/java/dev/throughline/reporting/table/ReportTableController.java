package dev.throughline.reporting.table;

import static dev.throughline.organisation.role.Permission.ORGANISATION_READ;

import dev.throughline.organisation.role.Can;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.report.ReportTable;
import dev.throughline.reporting.scope.ReportScopeInput;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// Where the tables are.
@Controller
class ReportTableController {

    private final ReportTables tables;

    ReportTableController(ReportTables tables) {
        this.tables = tables;
    }

    @Can(ORGANISATION_READ)
    @QueryMapping
    String reportTable(
            @Argument ReportKind kind, @Argument ReportTable table, @Argument @Nullable ReportScopeInput about) {
        return tables.address(kind, table, about);
    }
}
