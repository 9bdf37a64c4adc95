package dev.throughline.stakeholder.request;

import static dev.throughline.organisation.role.Permission.REQUEST_OWN_READ;
import static dev.throughline.organisation.role.Permission.REQUEST_READ;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.stakeholder.account.Account;
import dev.throughline.stakeholder.account.Accounts;
import dev.throughline.stakeholder.problem.CustomerProblems;
import dev.throughline.stakeholder.problem.Problem;
import dev.throughline.stakeholder.stakeholder.Stakeholder;
import dev.throughline.stakeholder.stakeholder.Stakeholders;
import dev.throughline.strategy.line.Neighbours;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class RequestController {

    private final Requests requests;
    private final Assumptions assumptions;
    private final PlainWords plainWords;
    private final CustomerProblems problems;
    private final Accounts accounts;
    private final Stakeholders stakeholders;
    private final Neighbours neighbours;

    RequestController(
            Requests requests,
            Assumptions assumptions,
            PlainWords plainWords,
            CustomerProblems problems,
            Accounts accounts,
            Stakeholders stakeholders,
            Neighbours neighbours) {
        this.requests = requests;
        this.assumptions = assumptions;
        this.plainWords = plainWords;
        this.problems = problems;
        this.accounts = accounts;
        this.stakeholders = stakeholders;
        this.neighbours = neighbours;
    }

    @Can({REQUEST_READ, REQUEST_OWN_READ})
    @QueryMapping
    @Nullable Request request(@Argument RequestId id) {
        return requests.byIds(Set.of(id)).get(id);
    }

    @Can({REQUEST_READ, REQUEST_OWN_READ})
    @QueryMapping
    Connection<Request> requests(Listing listing) {
        return requests.page(listing);
    }

    @SchemaMapping
    CompletableFuture<String> inPlainWords(Request request, Siblings siblings) {
        return siblings.load(request, plainWords::of);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> raisedBy(Request request, Siblings siblings) {
        return neighbours.member(request.raisedById(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Stakeholder> stakeholder(Request request, Siblings siblings) {
        return siblings.find(request.stakeholderId(), stakeholders::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Account> account(Request request, Siblings siblings) {
        return siblings.find(request.accountId(), accounts::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Problem> problem(Request request, Siblings siblings) {
        return siblings.find(request.problemId(), problems::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Request> duplicateOf(Request request, Siblings siblings) {
        return siblings.find(request.duplicateOfId(), requests::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Request>> duplicates(Request request, Listing listing, Siblings siblings) {
        return siblings.find(request.id(), parents -> requests.duplicates(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Assumption>> assumptions(Request request, Listing listing, Siblings siblings) {
        return siblings.find(request.id(), parents -> assumptions.of(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Request> request(Assumption assumption, Siblings siblings) {
        return siblings.find(assumption.requestId(), requests::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Request>> requests(Account account, Listing listing, Siblings siblings) {
        return siblings.find(account.id(), parents -> requests.forAccounts(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Request>> requests(Stakeholder stakeholder, Listing listing, Siblings siblings) {
        return siblings.find(stakeholder.id(), parents -> requests.ofStakeholders(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Request>> requests(Problem problem, Listing listing, Siblings siblings) {
        return siblings.find(problem.id(), parents -> requests.behind(parents, listing));
    }
}
