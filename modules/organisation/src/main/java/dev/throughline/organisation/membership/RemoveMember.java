package dev.throughline.organisation.membership;

import dev.throughline.organisation.member.MemberId;
import org.jspecify.annotations.Nullable;

record RemoveMember(
        MemberId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
