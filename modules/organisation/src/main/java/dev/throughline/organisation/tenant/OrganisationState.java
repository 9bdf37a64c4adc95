package dev.throughline.organisation.tenant;

/// Whether the people of an organisation may work.
public enum OrganisationState {
    ACTIVE,
    SUSPENDED,
    LEAVING
}
