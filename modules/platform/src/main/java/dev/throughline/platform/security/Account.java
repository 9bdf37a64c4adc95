package dev.throughline.platform.security;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.jwt.Jwt;

/// The account that the token at hand was given to: who the person is before any organisation says what they may do.
public record Account(String subject, String name, @Nullable String email, boolean emailVerified) {

    /// The account of the running request; a service of the installation has one, too, but no e-mail
    /// address, and a service account has none.
    public static Account current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getCredentials() instanceof Jwt token) {
            return of(token);
        }
        throw new PersonRequired();
    }

    /// Runs the work as that member of an organisation that the token does not name as yet, so that the history there
    /// says who did it; without the permissions of a member.
    public <R> R acting(UUID member, Supplier<R> work) {
        return acting(member, Map.of(), work);
    }

    /// The same, with what the member may do meanwhile.
    public <R> R acting(UUID member, Map<String, Reach> permissions, Supplier<R> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        if (!(before.getAuthentication() instanceof CallerAuthentication caller)) {
            throw new IllegalStateException("Nobody is calling");
        }
        var acting = new Caller(member, subject, name, permissions);
        SecurityContextHolder.setContext(
                new SecurityContextImpl(new CallerAuthentication(acting, caller.getCredentials(), caller.visit())));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    static Account of(Jwt token) {
        String subject = token.getSubject() == null ? "" : token.getSubject();
        String email = token.getClaimAsString("email");
        String name = token.getClaimAsString("name");
        return new Account(
                subject,
                name != null && !name.isBlank() ? name : email == null ? subject : email,
                email,
                Boolean.TRUE.equals(token.getClaimAsBoolean("email_verified")));
    }
}
