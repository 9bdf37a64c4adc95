package dev.throughline.strategy.productvision;

/// Who agrees for which side (S2:6).
public enum PositioningAgreementSide {
    PRODUCT,
    MARKETING
}
