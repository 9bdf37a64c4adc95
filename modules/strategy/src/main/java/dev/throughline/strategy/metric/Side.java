package dev.throughline.strategy.metric;

/// Whose outcome it is (S1:96).
public enum Side {
    BUSINESS,
    USER
}
