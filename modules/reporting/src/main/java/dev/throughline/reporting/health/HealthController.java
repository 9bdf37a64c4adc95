package dev.throughline.reporting.health;

import static dev.throughline.organisation.role.Permission.ORGANISATION_READ;

import dev.throughline.organisation.role.Can;
import dev.throughline.reporting.report.Reports;
import dev.throughline.reporting.scope.ReportScopeInput;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class HealthController {

    private final HealthReports source;
    private final Reports reports;

    HealthController(HealthReports source, Reports reports) {
        this.source = source;
        this.reports = reports;
    }

    @Can(ORGANISATION_READ)
    @QueryMapping
    ProductLedHealthReport productLedHealthReport(@Argument @Nullable ReportScopeInput about) {
        return reports.of(source, about);
    }
}
