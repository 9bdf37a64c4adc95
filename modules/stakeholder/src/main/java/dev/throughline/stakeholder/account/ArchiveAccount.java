package dev.throughline.stakeholder.account;

import org.jspecify.annotations.Nullable;

record ArchiveAccount(
        AccountId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
