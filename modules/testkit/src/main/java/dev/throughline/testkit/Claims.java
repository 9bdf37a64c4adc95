package dev.throughline.testkit;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a token says, in Keycloak's words: memberships by alias, with the organizations' ids.
public record Claims(
        String issuer,
        String subject,
        String audience,
        @Nullable Integer secondsLeft,
        Map<String, String> organisations,
        Map<String, Object> more) {

    public static Claims of(String subject, Map<String, String> organisations) {
        return new Claims(Tokens.ISSUER, subject, Tokens.AUDIENCE, 3600, organisations, Map.of());
    }

    public Claims withIssuer(String other) {
        return new Claims(other, subject, audience, secondsLeft, organisations, more);
    }

    public Claims withSubject(String other) {
        return new Claims(issuer, other, audience, secondsLeft, organisations, more);
    }

    public Claims withAudience(String other) {
        return new Claims(issuer, subject, other, secondsLeft, organisations, more);
    }

    public Claims withSecondsLeft(@Nullable Integer other) {
        return new Claims(issuer, subject, audience, other, organisations, more);
    }

    public Claims withOrganisations(Map<String, String> other) {
        return new Claims(issuer, subject, audience, secondsLeft, other, more);
    }

    /// The person's mailbox, as Keycloak tells it.
    public Claims withEmail(String email, boolean verified) {
        return new Claims(
                issuer,
                subject,
                audience,
                secondsLeft,
                organisations,
                Map.of("email", email, "email_verified", verified, "name", "Name of " + email));
    }

    JWTClaimsSet.Builder claims() {
        Map<String, Object> memberships = new TreeMap<>();
        organisations.forEach((alias, id) -> memberships.put(alias, Map.of("id", id)));
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(subject)
                .audience(audience)
                .issueTime(Date.from(Instant.now().minusSeconds(7200)))
                .claim("organization", memberships);
        more.forEach(claims::claim);
        return secondsLeft == null
                ? claims
                : claims.expirationTime(Date.from(Instant.now().plusSeconds(secondsLeft)));
    }
}
