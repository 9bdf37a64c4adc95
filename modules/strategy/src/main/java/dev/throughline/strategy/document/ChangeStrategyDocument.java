package dev.throughline.strategy.document;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeStrategyDocument(
        StrategyDocumentId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> title,
        ArgumentValue<String> body,
        ArgumentValue<String> url,
        @Nullable String reason) {}
