package dev.throughline.strategy.document;

import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.vision.VisionId;
import org.jspecify.annotations.Nullable;

record AttachStrategyDocument(
        @Nullable VisionId visionId,
        @Nullable ChallengeId challengeId,
        String title,
        @Nullable String body,
        @Nullable String url) {}
