package dev.throughline.reporting.learning;

import static dev.throughline.organisation.role.Permission.EXPERIMENT_READ;

import dev.throughline.organisation.role.Can;
import dev.throughline.reporting.report.Reports;
import dev.throughline.reporting.scope.ReportScopeInput;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class LearningReportController {

    private final LearningReports source;
    private final Reports reports;

    LearningReportController(LearningReports source, Reports reports) {
        this.source = source;
        this.reports = reports;
    }

    @Can(EXPERIMENT_READ)
    @QueryMapping
    LearningReport learningReport(@Argument @Nullable ReportScopeInput about) {
        return reports.of(source, about);
    }
}
