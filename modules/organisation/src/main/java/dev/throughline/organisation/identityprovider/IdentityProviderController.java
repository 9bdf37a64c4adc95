package dev.throughline.organisation.identityprovider;

import static dev.throughline.organisation.role.Permission.ORGANISATION_CHANGE;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Can;
import dev.throughline.organisation.tenant.Organisation;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class IdentityProviderController {

    private final IdentityProviders providers;
    private final Access access;

    IdentityProviderController(IdentityProviders providers, Access access) {
        this.providers = providers;
        this.access = access;
    }

    @Can(ORGANISATION_CHANGE)
    @QueryMapping
    Connection<IdentityProvider> identityProviders(Listing listing) {
        return providers.page(listing);
    }

    @Can(ORGANISATION_CHANGE)
    @MutationMapping
    IdentityProvider connectIdentityProvider(@Argument ConnectIdentityProvider input) {
        return providers.connect(input);
    }

    @Can(ORGANISATION_CHANGE)
    @MutationMapping
    IdentityProvider changeIdentityProvider(@Argument ChangeIdentityProvider input) {
        return providers.change(input);
    }

    @Can(ORGANISATION_CHANGE)
    @MutationMapping
    IdentityProvider disconnectIdentityProvider(@Argument DisconnectIdentityProvider input) {
        return providers.disconnect(input);
    }

    @SchemaMapping
    CompletableFuture<Boolean> connected(IdentityProvider provider, Siblings siblings) {
        return siblings.load(provider.id(), providers::connected);
    }

    @SchemaMapping
    @Nullable CompletableFuture<String> identityProviderRedirectUri(Organisation organisation, Siblings siblings) {
        return siblings.find(access.may(ORGANISATION_CHANGE) ? organisation : null, providers::redirectUris);
    }
}
