package dev.throughline.organisation.emaildomain;

/// How far a claim on a domain is.
public enum EmailDomainState {
    CLAIMED,
    VERIFIED
}
