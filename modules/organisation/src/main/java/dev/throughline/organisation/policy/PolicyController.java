package dev.throughline.organisation.policy;

import dev.throughline.organisation.team.Team;
import dev.throughline.platform.graphql.Siblings;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class PolicyController {

    private final Policies policies;

    PolicyController(Policies policies) {
        this.policies = policies;
    }

    @SchemaMapping
    CompletableFuture<TeamPolicy> targetConditionPolicy(Team team, Siblings siblings) {
        return siblings.load(team.id(), policies::ofTeams);
    }
}
