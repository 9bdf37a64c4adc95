package dev.throughline.strategy.document;

import dev.throughline.platform.node.Node;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.vision.VisionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The strategy document behind a vision or a challenge (S1:106): a text in Markdown, or a link to where it is kept.
public record StrategyDocument(
        StrategyDocumentId id,
        @Nullable VisionId visionId,
        @Nullable ChallengeId challengeId,
        String title,
        @Nullable String body,
        @Nullable String url,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt)
        implements Node {}
