package dev.throughline.stakeholder.promise;

import static dev.throughline.organisation.role.Permission.PROMISE_READ;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.team.Team;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.strategy.challenge.Challenge;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class PromiseLoadController {

    private final PromiseLoads loads;
    private final Access access;

    PromiseLoadController(PromiseLoads loads, Access access) {
        this.loads = loads;
        this.access = access;
    }

    @SchemaMapping
    @Nullable CompletableFuture<PromiseLoad> promiseLoad(Theme theme, Siblings siblings) {
        return siblings.find(access.may(PROMISE_READ) ? theme.id() : null, loads::ofThemes);
    }

    @SchemaMapping
    @Nullable CompletableFuture<PromiseLoad> promiseLoad(Team team, Siblings siblings) {
        return siblings.find(access.may(PROMISE_READ) ? team.id() : null, loads::ofTeams);
    }

    @SchemaMapping
    @Nullable CompletableFuture<PromiseLoad> promiseLoad(Challenge challenge, Siblings siblings) {
        return siblings.find(access.may(PROMISE_READ) ? challenge.id() : null, loads::ofChallenges);
    }
}
