package dev.throughline.organisation.emaildomain;

import org.jspecify.annotations.Nullable;

record VerifyEmailDomain(
        EmailDomainId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
