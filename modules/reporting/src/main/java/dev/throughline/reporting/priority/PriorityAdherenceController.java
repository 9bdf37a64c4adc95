package dev.throughline.reporting.priority;

import static dev.throughline.organisation.role.Permission.ROADMAP_READ;

import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.reporting.report.Reports;
import dev.throughline.reporting.scope.ReportScopeInput;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.Themes;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class PriorityAdherenceController {

    private final PriorityAdherenceReports source;
    private final Reports reports;
    private final Themes themes;

    PriorityAdherenceController(PriorityAdherenceReports source, Reports reports, Themes themes) {
        this.themes = themes;
        this.source = source;
        this.reports = reports;
    }

    @Can(ROADMAP_READ)
    @QueryMapping
    PriorityAdherenceReport priorityAdherenceReport(@Argument @Nullable ReportScopeInput about) {
        return reports.of(source, about);
    }

    @SchemaMapping
    Connection<PriorityThemeRow> themes(PriorityAdherenceReport report, Listing listing) {
        return Connection.of(report.kind() + report.scope().key(), report.themes(), listing);
    }

    @SchemaMapping
    Connection<PriorityActivity> activity(PriorityAdherenceReport report, Listing listing) {
        return Connection.of(report.kind() + report.scope().key(), report.activity(), listing);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Theme> theme(PriorityThemeRow row, Siblings siblings) {
        return siblings.find(row.themeId(), themes::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Theme> theme(PriorityActivity activity, Siblings siblings) {
        return siblings.find(activity.themeId(), themes::byIds);
    }
}
