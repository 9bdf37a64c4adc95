package dev.throughline.reporting.report;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.finding.ReportVerdict;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ReportController {

    @SchemaMapping
    ReportVerdict verdict(Report report) {
        return report.verdict();
    }

    @SchemaMapping
    String because(Report report) {
        return report.because();
    }

    @SchemaMapping
    Connection<ReportFinding> findings(Report report, Listing listing) {
        return Connection.of(report.kind() + report.scope().key(), report.all(), listing);
    }
}
