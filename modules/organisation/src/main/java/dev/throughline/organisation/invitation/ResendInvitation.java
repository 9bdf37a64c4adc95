package dev.throughline.organisation.invitation;

import org.jspecify.annotations.Nullable;

record ResendInvitation(
        InvitationId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
