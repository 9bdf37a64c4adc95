package dev.throughline.organisation.emaildomain;

import org.jspecify.annotations.Nullable;

record ReleaseEmailDomain(
        EmailDomainId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
