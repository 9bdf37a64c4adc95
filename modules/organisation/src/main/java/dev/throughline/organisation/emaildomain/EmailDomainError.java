package dev.throughline.organisation.emaildomain;

import dev.throughline.platform.errors.ErrorCode;

/// What may be wrong with a domain.
public enum EmailDomainError implements ErrorCode {
    DNS_UNREACHABLE,
    DOMAIN_NOT_VERIFIED
}
