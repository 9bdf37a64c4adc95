package dev.throughline.reporting.digest;

import dev.throughline.inbox.box.Inbox;
import dev.throughline.organisation.businessline.BusinessLine;
import dev.throughline.organisation.team.Team;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.strategy.line.Neighbours;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

@Controller
class ReportDigestController {

    private static final String MEMBERS = "isAuthenticated() and !hasAuthority('OPERATE')";

    private final ReportDigests digests;
    private final Neighbours neighbours;

    ReportDigestController(ReportDigests digests, Neighbours neighbours) {
        this.digests = digests;
        this.neighbours = neighbours;
    }

    @SchemaMapping
    CompletableFuture<List<ReportDigest>> reportDigests(Inbox inbox, Siblings siblings) {
        return siblings.load(inbox.memberId(), digests::of);
    }

    @SchemaMapping
    @Nullable CompletableFuture<BusinessLine> businessLine(ReportDigest digest, Siblings siblings) {
        return neighbours.line(digest.businessLineId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Team> team(ReportDigest digest, Siblings siblings) {
        return neighbours.team(digest.teamId(), siblings);
    }

    @SchemaMapping
    CompletableFuture<Instant> nextAt(ReportDigest digest, Siblings siblings) {
        return siblings.load(digest, digests::nextAt);
    }

    @PreAuthorize(MEMBERS)
    @MutationMapping
    ReportDigest setReportDigest(@Argument SetReportDigest input) {
        return digests.set(input);
    }

    @PreAuthorize(MEMBERS)
    @MutationMapping
    List<ReportDigest> endReportDigest(@Argument EndReportDigest input) {
        return digests.end(input);
    }
}
