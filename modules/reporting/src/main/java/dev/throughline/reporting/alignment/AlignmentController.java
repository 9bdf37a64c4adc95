package dev.throughline.reporting.alignment;

import static dev.throughline.organisation.role.Permission.ROADMAP_READ;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.role.Can;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.scope.ReportScopes;
import dev.throughline.strategy.challenge.ChallengeId;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class AlignmentController {

    private final AlignmentReports reports;
    private final ReportScopes scopes;

    AlignmentController(AlignmentReports reports, ReportScopes scopes) {
        this.reports = reports;
        this.scopes = scopes;
    }

    @Can(ROADMAP_READ)
    @QueryMapping
    AlignmentReport alignmentReport(
            @Argument @Nullable BusinessLineId businessLineId,
            @Argument @Nullable TeamId teamId,
            @Argument @Nullable ChallengeId challengeId) {
        return reports.of(scopes.of(businessLineId, teamId, challengeId));
    }

    @SchemaMapping
    Connection<ReportFinding> findings(AlignmentReport report, Listing listing) {
        return Connection.of(report.scope().key(), report.all(), listing);
    }
}
