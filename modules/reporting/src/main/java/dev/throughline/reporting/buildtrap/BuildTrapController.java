package dev.throughline.reporting.buildtrap;

import static dev.throughline.organisation.role.Permission.ROADMAP_READ;

import dev.throughline.organisation.role.Can;
import dev.throughline.reporting.report.Reports;
import dev.throughline.reporting.scope.ReportScopeInput;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class BuildTrapController {

    private final BuildTrapReports source;
    private final Reports reports;

    BuildTrapController(BuildTrapReports source, Reports reports) {
        this.source = source;
        this.reports = reports;
    }

    @Can(ROADMAP_READ)
    @QueryMapping
    BuildTrapReport buildTrapReport(@Argument @Nullable ReportScopeInput about) {
        return reports.of(source, about);
    }
}
