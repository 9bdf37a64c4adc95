package dev.throughline.organisation.invitation;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What an invited person reads of an invitation: who invites to what, as what, and until when.
public record InvitationTerms(
        String organisationName,
        String roleTitle,
        @Nullable String placeName,
        String invitedByName,
        ZoneId timeZone,
        Instant expiresAt,
        InvitationState state) {}
