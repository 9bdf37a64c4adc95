package dev.throughline.strategy.line;

import dev.throughline.organisation.businessline.BusinessLine;
import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.businessline.BusinessLines;
import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.product.Product;
import dev.throughline.organisation.product.ProductId;
import dev.throughline.organisation.product.Products;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.serviceaccount.ServiceAccount;
import dev.throughline.organisation.serviceaccount.ServiceAccountId;
import dev.throughline.organisation.serviceaccount.ServiceAccounts;
import dev.throughline.organisation.team.Team;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.organisation.team.Teams;
import dev.throughline.platform.graphql.Siblings;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The organisation's people and parts beside a node; null for a caller who may not read the organisation.
@Service
public class Neighbours {

    private final Members members;
    private final BusinessLines lines;
    private final Teams teams;
    private final Products products;
    private final ServiceAccounts serviceAccounts;
    private final Access access;

    Neighbours(
            Members members,
            BusinessLines lines,
            Teams teams,
            Products products,
            ServiceAccounts serviceAccounts,
            Access access) {
        this.members = members;
        this.lines = lines;
        this.teams = teams;
        this.products = products;
        this.serviceAccounts = serviceAccounts;
        this.access = access;
    }

    public @Nullable CompletableFuture<Member> member(@Nullable MemberId id, Siblings siblings) {
        return siblings.find(visible() ? id : null, members::byIds);
    }

    public @Nullable CompletableFuture<BusinessLine> line(@Nullable BusinessLineId id, Siblings siblings) {
        return siblings.find(visible() ? id : null, lines::byIds);
    }

    public @Nullable CompletableFuture<Team> team(@Nullable TeamId id, Siblings siblings) {
        return siblings.find(visible() ? id : null, teams::byIds);
    }

    public @Nullable CompletableFuture<Product> product(@Nullable ProductId id, Siblings siblings) {
        return siblings.find(visible() ? id : null, products::byIds);
    }

    public @Nullable CompletableFuture<ServiceAccount> serviceAccount(
            @Nullable ServiceAccountId id, Siblings siblings) {
        return siblings.find(visible() ? id : null, serviceAccounts::byIds);
    }

    private boolean visible() {
        return access.may(Permission.ORGANISATION_READ);
    }
}
