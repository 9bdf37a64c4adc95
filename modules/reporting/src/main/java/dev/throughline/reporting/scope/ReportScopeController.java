package dev.throughline.reporting.scope;

import dev.throughline.organisation.businessline.BusinessLine;
import dev.throughline.organisation.team.Team;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.strategy.challenge.Challenge;
import dev.throughline.strategy.challenge.Challenges;
import dev.throughline.strategy.line.Neighbours;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ReportScopeController {

    private final Neighbours neighbours;
    private final Challenges challenges;

    ReportScopeController(Neighbours neighbours, Challenges challenges) {
        this.neighbours = neighbours;
        this.challenges = challenges;
    }

    @SchemaMapping
    @Nullable CompletableFuture<BusinessLine> businessLine(ReportScope scope, Siblings siblings) {
        return neighbours.line(scope.businessLineId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Team> team(ReportScope scope, Siblings siblings) {
        return neighbours.team(scope.teamId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Challenge> challenge(ReportScope scope, Siblings siblings) {
        return siblings.find(scope.challengeId(), challenges::byIds);
    }
}
