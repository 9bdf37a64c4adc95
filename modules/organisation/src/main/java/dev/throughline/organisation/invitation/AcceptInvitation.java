package dev.throughline.organisation.invitation;

record AcceptInvitation(String token) {}
