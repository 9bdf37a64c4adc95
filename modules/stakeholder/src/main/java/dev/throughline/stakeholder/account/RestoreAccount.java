package dev.throughline.stakeholder.account;

import org.jspecify.annotations.Nullable;

record RestoreAccount(
        AccountId id,
        @Nullable Integer expectedVersion,
        @Nullable String name,
        @Nullable String reason) {}
