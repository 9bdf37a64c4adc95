package dev.throughline.stakeholder.advisory;

import static dev.throughline.organisation.role.Permission.ADVISORY_MEMBER_ERASE;
import static dev.throughline.organisation.role.Permission.CONVERSATION_CREATE;
import static dev.throughline.organisation.role.Permission.CONVERSATION_READ;

import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.stakeholder.account.Account;
import dev.throughline.stakeholder.account.Accounts;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class AdvisoryController {

    private final AdvisoryGroups groups;
    private final AdvisoryMembers members;
    private final Accounts accounts;

    AdvisoryController(AdvisoryGroups groups, AdvisoryMembers members, Accounts accounts) {
        this.groups = groups;
        this.members = members;
        this.accounts = accounts;
    }

    @Can(CONVERSATION_READ)
    @QueryMapping
    @Nullable AdvisoryGroup advisoryGroup(@Argument AdvisoryGroupId id) {
        return groups.byIds(Set.of(id)).get(id);
    }

    @Can(CONVERSATION_READ)
    @QueryMapping
    Connection<AdvisoryGroup> advisoryGroups(Listing listing) {
        return groups.page(listing);
    }

    @Can(CONVERSATION_CREATE)
    @MutationMapping
    AdvisoryGroup addAdvisoryGroup(@Argument AddAdvisoryGroup input) {
        return groups.add(input);
    }

    @Can(CONVERSATION_CREATE)
    @MutationMapping
    AdvisoryGroup changeAdvisoryGroup(@Argument ChangeAdvisoryGroup input) {
        return groups.change(input);
    }

    @Can(CONVERSATION_CREATE)
    @MutationMapping
    AdvisoryGroup archiveAdvisoryGroup(@Argument ArchiveAdvisoryGroup input) {
        return groups.archive(input);
    }

    @Can(CONVERSATION_CREATE)
    @MutationMapping
    AdvisoryMember addAdvisoryMember(@Argument AddAdvisoryMember input) {
        return members.add(input);
    }

    @Can(CONVERSATION_CREATE)
    @MutationMapping
    AdvisoryMember changeAdvisoryMember(@Argument ChangeAdvisoryMember input) {
        return members.change(input);
    }

    @Can(ADVISORY_MEMBER_ERASE)
    @MutationMapping
    AdvisoryMember eraseAdvisoryMember(@Argument EraseAdvisoryMember input) {
        return members.erase(input);
    }

    @SchemaMapping
    CompletableFuture<AdvisoryReach> reach(AdvisoryGroup group, Siblings siblings) {
        return siblings.load(group.id(), groups::reaches);
    }

    @SchemaMapping
    CompletableFuture<Connection<AdvisoryMember>> members(AdvisoryGroup group, Listing listing, Siblings siblings) {
        return siblings.load(group.id(), parents -> members.of(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<AdvisoryMember>> advisoryMembers(Account account, Listing listing, Siblings siblings) {
        return siblings.find(account.id(), parents -> members.ofAccounts(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<AdvisoryGroup> advisoryGroup(AdvisoryMember member, Siblings siblings) {
        return siblings.find(member.advisoryGroupId(), groups::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Account> account(AdvisoryMember member, Siblings siblings) {
        return siblings.find(member.accountId(), accounts::byIds);
    }
}
