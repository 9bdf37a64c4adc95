package dev.throughline.stakeholder.account;

/// Whether a customer is one that the product is for.
public enum AccountFit {
    GOOD,
    PARTIAL,
    POOR
}
