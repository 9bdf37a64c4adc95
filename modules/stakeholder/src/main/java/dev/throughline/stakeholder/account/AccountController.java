package dev.throughline.stakeholder.account;

import static dev.throughline.organisation.role.Permission.ACCOUNT_CHANGE;
import static dev.throughline.organisation.role.Permission.ACCOUNT_CREATE;
import static dev.throughline.organisation.role.Permission.ACCOUNT_READ;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.strategy.line.Neighbours;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class AccountController {

    private final Accounts accounts;
    private final Neighbours neighbours;

    AccountController(Accounts accounts, Neighbours neighbours) {
        this.accounts = accounts;
        this.neighbours = neighbours;
    }

    @Can(ACCOUNT_READ)
    @QueryMapping
    @Nullable Account account(@Argument AccountId id) {
        return accounts.byIds(Set.of(id)).get(id);
    }

    @Can(ACCOUNT_READ)
    @QueryMapping
    Connection<Account> accounts(Listing listing) {
        return accounts.page(listing);
    }

    @Can(ACCOUNT_CREATE)
    @MutationMapping
    Account addAccount(@Argument AddAccount input) {
        return accounts.add(input);
    }

    @Can({ACCOUNT_CHANGE, ACCOUNT_CREATE})
    @MutationMapping
    Account changeAccount(@Argument ChangeAccount input) {
        return accounts.change(input);
    }

    @Can({ACCOUNT_CHANGE, ACCOUNT_CREATE})
    @MutationMapping
    Account archiveAccount(@Argument ArchiveAccount input) {
        return accounts.archive(input);
    }

    @Can({ACCOUNT_CHANGE, ACCOUNT_CREATE})
    @MutationMapping
    Account restoreAccount(@Argument RestoreAccount input) {
        return accounts.restore(input);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> owner(Account account, Siblings siblings) {
        return neighbours.member(account.ownerId(), siblings);
    }
}
