package dev.throughline.organisation.invitation;

/// How the link reached the invited person: only what was mailed shows that the mailbox is theirs.
public enum InvitationDelivery {
    EMAIL,
    LINK
}
