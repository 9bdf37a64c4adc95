package dev.throughline.platform.security;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;

/// A caller with the token that says so; a machine has none.
final class CallerAuthentication extends AbstractAuthenticationToken {

    private final transient Caller caller;
    private final transient @Nullable Jwt token;
    private final @Nullable String visit;

    CallerAuthentication(Caller caller, @Nullable Jwt token, @Nullable String visit) {
        super(List.of());
        this.caller = caller;
        this.token = token;
        this.visit = visit;
        setAuthenticated(true);
    }

    @Nullable String visit() {
        return visit;
    }

    /// Only expressions ask for them, so most requests never need the list.
    @Override
    public Collection<GrantedAuthority> getAuthorities() {
        return AuthorityUtils.createAuthorityList(caller.permissions().keySet());
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public @Nullable Jwt getCredentials() {
        return token;
    }

    @Override
    public String getName() {
        return caller.subject();
    }
}
