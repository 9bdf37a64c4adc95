package dev.throughline.reporting.alignment;

import static dev.throughline.organisation.role.Permission.ROADMAP_READ;

import dev.throughline.organisation.role.Can;
import dev.throughline.reporting.report.Reports;
import dev.throughline.reporting.scope.ReportScopeInput;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class AlignmentController {

    private final AlignmentReports alignment;
    private final Reports reports;

    AlignmentController(AlignmentReports alignment, Reports reports) {
        this.alignment = alignment;
        this.reports = reports;
    }

    @Can(ROADMAP_READ)
    @QueryMapping
    AlignmentReport alignmentReport(@Argument @Nullable ReportScopeInput about) {
        return reports.of(alignment, about);
    }
}
