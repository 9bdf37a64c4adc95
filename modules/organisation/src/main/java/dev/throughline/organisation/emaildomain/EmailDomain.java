package dev.throughline.organisation.emaildomain;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.node.Node;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A domain that ends the e-mail addresses of the organisation's people. The token that proves it is kept apart, so
/// that it is in no history.
public record EmailDomain(
        EmailDomainId id,
        String name,
        EmailDomainState state,
        MemberId claimedById,
        @Nullable MemberId verifiedById,
        @Nullable Instant verifiedAt,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt)
        implements Node {}
