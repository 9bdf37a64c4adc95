package dev.throughline.platform.security;

final class OrganisationRequired extends RuntimeException {
    OrganisationRequired(String message) {
        super(message, null, false, false);
    }
}
