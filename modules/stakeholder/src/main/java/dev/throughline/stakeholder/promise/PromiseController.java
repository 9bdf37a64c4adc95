package dev.throughline.stakeholder.promise;

import static dev.throughline.organisation.role.Permission.PROMISE_OWN_READ;
import static dev.throughline.organisation.role.Permission.PROMISE_READ;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.Themes;
import dev.throughline.stakeholder.account.Account;
import dev.throughline.stakeholder.account.Accounts;
import dev.throughline.stakeholder.problem.CustomerProblems;
import dev.throughline.stakeholder.problem.Problem;
import dev.throughline.strategy.line.Neighbours;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class PromiseController {

    private final Promises promises;
    private final Exposures exposures;
    private final PromiseWords words;
    private final Accounts accounts;
    private final CustomerProblems problems;
    private final Themes themes;
    private final Neighbours neighbours;

    PromiseController(
            Promises promises,
            Exposures exposures,
            PromiseWords words,
            Accounts accounts,
            CustomerProblems problems,
            Themes themes,
            Neighbours neighbours) {
        this.promises = promises;
        this.exposures = exposures;
        this.words = words;
        this.accounts = accounts;
        this.problems = problems;
        this.themes = themes;
        this.neighbours = neighbours;
    }

    @Can({PROMISE_READ, PROMISE_OWN_READ})
    @QueryMapping
    @Nullable Promise promise(@Argument PromiseId id) {
        return promises.byIds(Set.of(id)).get(id);
    }

    @Can({PROMISE_READ, PROMISE_OWN_READ})
    @QueryMapping
    Connection<Promise> promises(Listing listing) {
        return promises.page(listing);
    }

    @SchemaMapping
    CompletableFuture<String> inPlainWords(Promise promise, Siblings siblings) {
        return siblings.load(promise, words::of);
    }

    @SchemaMapping
    CompletableFuture<Connection<ExposureChange>> exposureHistory(Promise promise, Listing listing, Siblings siblings) {
        return siblings.load(promise.id(), parents -> exposures.history(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Account> account(Promise promise, Siblings siblings) {
        return siblings.find(promise.accountId(), accounts::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Problem> problem(Promise promise, Siblings siblings) {
        return siblings.find(promise.problemId(), problems::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Theme> theme(Promise promise, Siblings siblings) {
        return siblings.find(promise.themeId(), themes::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> madeBy(Promise promise, Siblings siblings) {
        return neighbours.member(promise.madeById(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> triagedBy(Promise promise, Siblings siblings) {
        return neighbours.member(promise.triagedById(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Promise>> promises(Account account, Listing listing, Siblings siblings) {
        return siblings.find(account.id(), parents -> promises.toAccounts(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Promise>> promises(Theme theme, Listing listing, Siblings siblings) {
        return siblings.find(theme.id(), parents -> promises.onThemes(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Promise>> promises(Problem problem, Listing listing, Siblings siblings) {
        return siblings.find(problem.id(), parents -> promises.aboutProblems(parents, listing));
    }
}
