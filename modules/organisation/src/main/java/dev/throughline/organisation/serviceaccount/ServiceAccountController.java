package dev.throughline.organisation.serviceaccount;

import static dev.throughline.organisation.role.Permission.ORGANISATION_READ;
import static dev.throughline.organisation.role.Permission.SERVICE_ACCOUNT_CHANGE;

import dev.throughline.organisation.businessline.BusinessLine;
import dev.throughline.organisation.businessline.BusinessLines;
import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Can;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.team.Team;
import dev.throughline.organisation.team.Teams;
import dev.throughline.platform.graphql.AfterCommit;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ServiceAccountController {

    private final ServiceAccounts accounts;
    private final ApiKeys keys;
    private final BusinessLines lines;
    private final Teams teams;
    private final Members members;
    private final Access access;

    ServiceAccountController(
            ServiceAccounts accounts, ApiKeys keys, BusinessLines lines, Teams teams, Members members, Access access) {
        this.accounts = accounts;
        this.keys = keys;
        this.lines = lines;
        this.teams = teams;
        this.members = members;
        this.access = access;
    }

    @Can(ORGANISATION_READ)
    @QueryMapping
    @Nullable ServiceAccount serviceAccount(@Argument ServiceAccountId id) {
        return accounts.byIds(Set.of(id)).get(id);
    }

    @Can(ORGANISATION_READ)
    @QueryMapping
    Connection<ServiceAccount> serviceAccounts(Listing listing) {
        return accounts.page(listing);
    }

    @Can(ORGANISATION_READ)
    @QueryMapping
    List<Permission> serviceAccountPermissions() {
        return Stream.of(Permission.values())
                .filter(Permission::openToServiceAccounts)
                .toList();
    }

    @Can(SERVICE_ACCOUNT_CHANGE)
    @MutationMapping
    ServiceAccount createServiceAccount(@Argument CreateServiceAccount input) {
        return accounts.create(input);
    }

    @Can(SERVICE_ACCOUNT_CHANGE)
    @MutationMapping
    ServiceAccount changeServiceAccount(@Argument ChangeServiceAccount input) {
        return accounts.change(input);
    }

    @Can(SERVICE_ACCOUNT_CHANGE)
    @MutationMapping
    ServiceAccount revokeServiceAccount(@Argument RevokeServiceAccount input) {
        return accounts.revoke(input);
    }

    @Can(SERVICE_ACCOUNT_CHANGE)
    @MutationMapping
    AfterCommit<ApiKey> createApiKey(@Argument CreateApiKey input) {
        return keys.create(input);
    }

    @Can(SERVICE_ACCOUNT_CHANGE)
    @MutationMapping
    ApiKey revokeApiKey(@Argument RevokeApiKey input) {
        return keys.revoke(input);
    }

    @SchemaMapping
    @Nullable CompletableFuture<BusinessLine> businessLine(ServiceAccount account, Siblings siblings) {
        return siblings.find(account.businessLineId(), lines::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Team> team(ServiceAccount account, Siblings siblings) {
        return siblings.find(account.teamId(), teams::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> createdBy(ServiceAccount account, Siblings siblings) {
        return siblings.find(access.may(ORGANISATION_READ) ? account.createdById() : null, members::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<ApiKey>> apiKeys(ServiceAccount account, Listing listing, Siblings siblings) {
        return siblings.find(access.may(SERVICE_ACCOUNT_CHANGE) ? account.id() : null, ids -> keys.of(ids, listing));
    }

    @SchemaMapping
    CompletableFuture<ServiceAccount> serviceAccount(ApiKey key, Siblings siblings) {
        return siblings.load(key.serviceAccountId(), accounts::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> createdBy(ApiKey key, Siblings siblings) {
        return siblings.find(access.may(ORGANISATION_READ) ? key.createdById() : null, members::byIds);
    }
}
