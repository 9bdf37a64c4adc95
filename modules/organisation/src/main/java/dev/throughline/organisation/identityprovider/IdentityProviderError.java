package dev.throughline.organisation.identityprovider;

import dev.throughline.platform.errors.ErrorCode;

/// What may be wrong with an identity provider.
public enum IdentityProviderError implements ErrorCode {
    IDENTITY_PROVIDER_GONE,
    IDENTITY_PROVIDER_UNREACHABLE
}
