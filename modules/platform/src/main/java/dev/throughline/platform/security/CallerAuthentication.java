package dev.throughline.platform.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;

final class CallerAuthentication extends AbstractAuthenticationToken {

    private final transient Caller caller;
    private final transient Jwt token;
    private final @Nullable String visit;

    CallerAuthentication(Caller caller, Jwt token, @Nullable String visit) {
        super(AuthorityUtils.createAuthorityList(caller.permissions().keySet()));
        this.caller = caller;
        this.token = token;
        this.visit = visit;
        setAuthenticated(true);
    }

    @Nullable String visit() {
        return visit;
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public Jwt getCredentials() {
        return token;
    }

    @Override
    public String getName() {
        return caller.subject();
    }
}
