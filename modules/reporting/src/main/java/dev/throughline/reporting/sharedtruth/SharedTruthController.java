package dev.throughline.reporting.sharedtruth;

import static dev.throughline.organisation.role.Permission.ROADMAP_READ;

import dev.throughline.organisation.role.Can;
import dev.throughline.organisation.team.Team;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.reporting.report.Reports;
import dev.throughline.reporting.scope.ReportScopeInput;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.Themes;
import dev.throughline.stakeholder.problem.CustomerProblems;
import dev.throughline.stakeholder.problem.Problem;
import dev.throughline.strategy.line.Neighbours;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class SharedTruthController {

    private final SharedTruthReports source;
    private final Reports reports;
    private final Themes themes;
    private final CustomerProblems problems;
    private final Neighbours neighbours;

    SharedTruthController(
            SharedTruthReports source,
            Reports reports,
            Themes themes,
            CustomerProblems problems,
            Neighbours neighbours) {
        this.source = source;
        this.reports = reports;
        this.themes = themes;
        this.problems = problems;
        this.neighbours = neighbours;
    }

    @Can(ROADMAP_READ)
    @QueryMapping
    SharedTruthReport sharedTruthReport(@Argument @Nullable ReportScopeInput about) {
        return reports.of(source, about);
    }

    @SchemaMapping
    Connection<TruthThemeRow> themes(SharedTruthReport report, Listing listing) {
        return Connection.of(report.kind() + report.scope().key(), report.themes(), listing);
    }

    @SchemaMapping
    Connection<TruthProblemRow> problems(SharedTruthReport report, Listing listing) {
        return Connection.of(report.kind() + report.scope().key(), report.problems(), listing);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Theme> theme(TruthThemeRow row, Siblings siblings) {
        return siblings.find(row.themeId(), themes::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Problem> problem(TruthProblemRow row, Siblings siblings) {
        return siblings.find(row.problemId(), problems::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Team> team(TruthSourceCount source, Siblings siblings) {
        return neighbours.team(source.teamId(), siblings);
    }
}
