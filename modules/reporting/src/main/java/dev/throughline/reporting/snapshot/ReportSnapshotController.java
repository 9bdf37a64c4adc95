package dev.throughline.reporting.snapshot;

import static dev.throughline.organisation.role.Permission.ROADMAP_READ;

import dev.throughline.organisation.businessline.BusinessLine;
import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.role.Can;
import dev.throughline.organisation.team.Team;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.NodeRegistry;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.platform.node.Node;
import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.scope.ReportScopeInput;
import dev.throughline.strategy.challenge.Challenge;
import dev.throughline.strategy.challenge.Challenges;
import dev.throughline.strategy.line.Neighbours;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ReportSnapshotController {

    private final ReportSnapshots snapshots;
    private final TakenSnapshots taken;
    private final Neighbours neighbours;
    private final Challenges challenges;
    private final NodeRegistry nodes;

    ReportSnapshotController(
            ReportSnapshots snapshots,
            TakenSnapshots taken,
            Neighbours neighbours,
            Challenges challenges,
            NodeRegistry nodes) {
        this.snapshots = snapshots;
        this.taken = taken;
        this.neighbours = neighbours;
        this.challenges = challenges;
        this.nodes = nodes;
    }

    @Can(ROADMAP_READ)
    @QueryMapping
    Connection<ReportSnapshot> reportSnapshots(
            @Argument ReportKind kind, @Argument @Nullable ReportScopeInput about, Listing listing) {
        return snapshots.page(kind, about, listing);
    }

    @Can(ROADMAP_READ)
    @QueryMapping
    @Nullable ReportSnapshot reportSnapshot(
            @Argument ReportKind kind, @Argument @Nullable ReportScopeInput about, @Argument LocalDate on) {
        return snapshots.asOf(kind, about, on);
    }

    @Can(ROADMAP_READ)
    @MutationMapping
    ReportSnapshot takeReportSnapshot(@Argument TakeReportSnapshot input) {
        return taken.take(input);
    }

    @SchemaMapping
    CompletableFuture<List<TrendPoint>> trend(Figure figure, @Argument int months, Siblings siblings) {
        return siblings.load(Trend.of(figure), trends -> snapshots.trends(trends, months));
    }

    @SchemaMapping
    CompletableFuture<List<SnapshotFigure>> figures(ReportSnapshot snapshot, Siblings siblings) {
        return siblings.load(snapshot.id(), snapshots::figures);
    }

    @SchemaMapping
    CompletableFuture<Connection<SnapshotFinding>> findings(
            ReportSnapshot snapshot, Listing listing, Siblings siblings) {
        return siblings.load(snapshot.id(), ids -> snapshots.findings(ids, listing));
    }

    @SchemaMapping
    @Nullable KeptPeriod period(ReportSnapshot snapshot) {
        return snapshot.period();
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> takenBy(ReportSnapshot snapshot, Siblings siblings) {
        return neighbours.member(snapshot.takenById(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<BusinessLine> businessLine(ReportSnapshot snapshot, Siblings siblings) {
        return neighbours.line(snapshot.businessLineId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Team> team(ReportSnapshot snapshot, Siblings siblings) {
        return neighbours.team(snapshot.teamId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Challenge> challenge(ReportSnapshot snapshot, Siblings siblings) {
        return siblings.find(snapshot.challengeId(), challenges::byIds);
    }

    @SchemaMapping(typeName = "ReportSnapshotFinding")
    @Nullable CompletableFuture<Node> node(SnapshotFinding finding, Siblings siblings) {
        return siblings.find(finding.id(), nodes::findKnown);
    }
}
