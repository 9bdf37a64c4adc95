package dev.throughline.organisation.founding;

import dev.throughline.organisation.tenant.Organisation;
import dev.throughline.organisation.tenant.OrganisationId;

/// That a person belongs to an organisation, told to the person; the organisation itself is asked for with a new token.
public record Membership(OrganisationId organisationId, String slug, String name) {

    public static Membership in(Organisation organisation) {
        return new Membership(organisation.id(), organisation.slug(), organisation.name());
    }
}
