package dev.throughline.strategy.productvision;

import org.jspecify.annotations.Nullable;

record AgreeToPositioning(ProductVisionId id, @Nullable Integer expectedVersion, PositioningAgreementSide side) {}
