package dev.throughline.platform.security;

/// The caller is a member, and kept out for now, as everybody in the organisation; the message says whom to ask.
public final class OrganisationSuspended extends RuntimeException {
    public OrganisationSuspended(String message) {
        super(message, null, false, false);
    }
}
