package dev.throughline.organisation.joining;

record JoinOrganisation(String slug) {}
