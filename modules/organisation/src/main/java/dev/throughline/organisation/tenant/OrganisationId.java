package dev.throughline.organisation.tenant;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names an organisation; its value is the tenant and the id of Keycloak's organization.
public record OrganisationId(UUID value) implements Id {

    public static final IdType<OrganisationId> TYPE = new IdType<>("organisation", OrganisationId::new);

    public static OrganisationId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
