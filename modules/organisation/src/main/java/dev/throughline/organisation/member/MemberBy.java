package dev.throughline.organisation.member;

import org.jspecify.annotations.Nullable;

/// Exactly one of them names a member.
record MemberBy(
        @Nullable MemberId id,
        @Nullable String email,
        @Nullable String subject) {}
