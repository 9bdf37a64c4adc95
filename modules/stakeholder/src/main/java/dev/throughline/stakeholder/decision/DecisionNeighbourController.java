package dev.throughline.stakeholder.decision;

import dev.throughline.organisation.member.Member;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.Themes;
import dev.throughline.stakeholder.account.Account;
import dev.throughline.stakeholder.account.Accounts;
import dev.throughline.strategy.challenge.Challenge;
import dev.throughline.strategy.challenge.Challenges;
import dev.throughline.strategy.line.Neighbours;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.targetcondition.TargetConditions;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class DecisionNeighbourController {

    private final Decisions decisions;
    private final Challenges challenges;
    private final TargetConditions conditions;
    private final Themes themes;
    private final Accounts accounts;
    private final Neighbours neighbours;

    DecisionNeighbourController(
            Decisions decisions,
            Challenges challenges,
            TargetConditions conditions,
            Themes themes,
            Accounts accounts,
            Neighbours neighbours) {
        this.decisions = decisions;
        this.challenges = challenges;
        this.conditions = conditions;
        this.themes = themes;
        this.accounts = accounts;
        this.neighbours = neighbours;
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> owner(Decision decision, Siblings siblings) {
        return neighbours.member(decision.ownerId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Decision> supersedes(Decision decision, Siblings siblings) {
        return siblings.find(decision.supersedesId(), decisions::byIds);
    }

    @SchemaMapping
    CompletableFuture<Connection<Advice>> advice(Decision decision, Listing listing, Siblings siblings) {
        return siblings.load(decision.id(), parents -> decisions.advice(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> member(Advice advice, Siblings siblings) {
        return neighbours.member(advice.memberId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Challenge> challenge(Decision decision, Siblings siblings) {
        return siblings.find(decision.challengeId(), challenges::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<TargetCondition> targetCondition(Decision decision, Siblings siblings) {
        return siblings.find(decision.targetConditionId(), conditions::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Theme> theme(Decision decision, Siblings siblings) {
        return siblings.find(decision.themeId(), themes::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Account> account(Decision decision, Siblings siblings) {
        return siblings.find(decision.accountId(), accounts::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Decision>> decisions(Theme theme, Listing listing, Siblings siblings) {
        return siblings.find(theme.id(), parents -> decisions.onThemes(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Decision>> decisions(Account account, Listing listing, Siblings siblings) {
        return siblings.find(account.id(), parents -> decisions.onAccounts(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Decision>> decisions(Challenge challenge, Listing listing, Siblings siblings) {
        return siblings.find(challenge.id(), parents -> decisions.onChallenges(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Decision>> decisions(TargetCondition condition, Listing listing, Siblings siblings) {
        return siblings.find(condition.id(), parents -> decisions.onTargetConditions(parents, listing));
    }
}
