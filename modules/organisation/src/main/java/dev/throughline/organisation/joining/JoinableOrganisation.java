package dev.throughline.organisation.joining;

/// All that somebody who is no member learns of an organisation.
public record JoinableOrganisation(String slug, String name) {}
