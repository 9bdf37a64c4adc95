package dev.throughline.stakeholder.account;

/// How much a customer is committed; a signature alone says little.
public enum AccountCommitment {
    WEAK,
    MODERATE,
    STRONG
}
