package dev.throughline.strategy.document;

import org.jspecify.annotations.Nullable;

record ArchiveStrategyDocument(
        StrategyDocumentId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
