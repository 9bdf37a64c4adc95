package dev.throughline.reporting.trackrecord;

import static dev.throughline.organisation.role.Permission.MEASUREMENT_READ;

import dev.throughline.organisation.role.Can;
import dev.throughline.organisation.team.Team;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.reporting.report.Reports;
import dev.throughline.reporting.scope.ReportScopeInput;
import dev.throughline.strategy.line.Neighbours;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class TrackRecordController {

    private final TrackRecordReports records;
    private final Reports reports;
    private final Neighbours neighbours;

    TrackRecordController(TrackRecordReports records, Reports reports, Neighbours neighbours) {
        this.records = records;
        this.reports = reports;
        this.neighbours = neighbours;
    }

    @Can(MEASUREMENT_READ)
    @QueryMapping
    TrackRecordReport trackRecordReport(@Argument @Nullable ReportScopeInput about) {
        return reports.of(records, about);
    }

    @SchemaMapping
    Connection<TeamRecord> teams(TrackRecordReport report, Listing listing) {
        return Connection.of(report.scope().key(), report.each(), listing);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Team> team(TeamRecord record, Siblings siblings) {
        return neighbours.team(record.teamId(), siblings);
    }
}
