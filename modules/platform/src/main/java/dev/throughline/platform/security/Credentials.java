package dev.throughline.platform.security;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

/// Whom a token of the identity provider or an API key stands for.
@Component
final class Credentials {

    private static final String OPERATOR = "operator";

    private final JwtDecoder tokens;
    private final CallerCache callers;

    Credentials(JwtDecoder tokens, CallerCache callers) {
        this.tokens = tokens;
        this.callers = callers;
    }

    /// The machine with this API key, which needs no identity provider; nobody where the key is not valid.
    @Nullable Entry machine(String text) {
        return ApiKeyText.read(text)
                .flatMap(key -> callers.find(key)
                        .map(caller -> new Entry(new CallerAuthentication(caller, null, null), key.tenant())))
                .orElse(null);
    }

    /// The operator, a member of the organisation that is chosen, or a visitor.
    Entry person(String text, @Nullable String organisation) {
        Jwt token = tokens.decode(text);
        String subject = Objects.requireNonNullElse(token.getSubject(), "");
        if (operates(token)) {
            return new Entry(
                    new CallerAuthentication(
                            new Caller(null, subject, "Operator", Map.of("OPERATE", Reach.EVERYWHERE)), token, null),
                    null);
        }
        try {
            UUID tenant = Organisations.choose(token, organisation);
            Caller caller = callers.find(tenant, subject)
                    .orElseThrow(() -> new OrganisationRequired(
                            "You are not, or no longer, a member of this organisation; ask its admin."));
            return new Entry(new CallerAuthentication(caller, token, null), tenant);
        } catch (OrganisationRequired without) {
            Account account = Account.of(token);
            Caller visitor = new Caller(null, account.subject(), account.name(), Map.of());
            return new Entry(new CallerAuthentication(visitor, token, String.valueOf(without.getMessage())), null);
        }
    }

    private static boolean operates(Jwt token) {
        return token.getClaims().get("realm_access") instanceof Map<?, ?> access
                && access.get("roles") instanceof Iterable<?> roles
                && contains(roles);
    }

    private static boolean contains(Iterable<?> roles) {
        for (Object role : roles) {
            if (OPERATOR.equals(role)) {
                return true;
            }
        }
        return false;
    }
}
