package dev.throughline.organisation.membership;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.RoleGrantId;
import org.jspecify.annotations.Nullable;

record TransferRole(
        RoleGrantId id,
        MemberId memberId,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
