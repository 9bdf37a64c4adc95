package dev.throughline.organisation.businessline;

/// What a business line is cut along.
public enum BusinessLineKind {
    BUSINESS_LINE,
    CUSTOMER_JOURNEY
}
