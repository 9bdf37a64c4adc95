package dev.throughline.organisation.setup;

import static dev.throughline.organisation.role.Permission.ORGANISATION_CHANGE;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.tenant.Organisation;
import dev.throughline.organisation.tenant.OrganisationId;
import dev.throughline.platform.graphql.Siblings;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class SetUpController {

    private final SetUps setUps;
    private final Access access;

    SetUpController(SetUps setUps, Access access) {
        this.setUps = setUps;
        this.access = access;
    }

    @SchemaMapping
    @Nullable CompletableFuture<List<SetUpItem>> setUp(Organisation organisation, Siblings siblings) {
        OrganisationId asking = access.may(ORGANISATION_CHANGE) ? organisation.id() : null;
        return siblings.find(asking, setUps::of);
    }
}
