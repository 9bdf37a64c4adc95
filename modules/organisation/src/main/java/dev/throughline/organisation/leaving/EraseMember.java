package dev.throughline.organisation.leaving;

import dev.throughline.organisation.member.MemberId;
import org.jspecify.annotations.Nullable;

record EraseMember(
        MemberId id,
        String email,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
