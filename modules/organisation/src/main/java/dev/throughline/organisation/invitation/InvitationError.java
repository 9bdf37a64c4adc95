package dev.throughline.organisation.invitation;

import dev.throughline.platform.errors.ErrorCode;

/// What may be wrong with inviting and accepting.
public enum InvitationError implements ErrorCode {
    ALREADY_MEMBER,
    INVITATION_ACCEPTED,
    INVITATION_EXPIRED,
    INVITATION_FOR_ANOTHER,
    INVITATION_REVOKED,
    ORGANISATION_CLOSED
}
