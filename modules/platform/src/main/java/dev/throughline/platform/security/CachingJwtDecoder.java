package dev.throughline.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/// Remembers a verified token until it expires, so that its signature is checked once.
final class CachingJwtDecoder implements JwtDecoder {

    private static final int SIZE = 50_000;

    private final JwtDecoder verifying;
    private final Cache<String, Jwt> verified = Caffeine.newBuilder()
            .maximumSize(SIZE)
            .expireAfter(Expiry.<String, Jwt>creating((text, token) -> untilExpiry(token)))
            .build();

    CachingJwtDecoder(JwtDecoder verifying) {
        this.verifying = verifying;
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = verified.getIfPresent(token);
        if (known != null) {
            return known;
        }
        Jwt decoded = verifying.decode(token);
        verified.put(token, decoded);
        return decoded;
    }

    private static Duration untilExpiry(Jwt token) {
        Instant expires = token.getExpiresAt();
        return expires == null ? Duration.ZERO : Duration.between(Instant.now(), expires);
    }
}
