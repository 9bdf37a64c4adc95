package dev.throughline.organisation.invitation;

import org.jspecify.annotations.Nullable;

record RevokeInvitation(
        InvitationId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
