package dev.throughline.platform.security;

import dev.throughline.platform.errors.RequestError;
import dev.throughline.platform.errors.RequestErrorWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;

/// A token that cannot be checked, because Keycloak's keys cannot be had, is not the caller's fault.
final class LoginServerFilter extends OncePerRequestFilter {

    private final RequestErrorWriter errors;

    LoginServerFilter(RequestErrorWriter errors) {
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AuthenticationServiceException unreachable) {
            errors.write(
                    request,
                    response,
                    RequestError.UNAVAILABLE,
                    "The login server cannot be reached at the moment, so this token cannot be checked; try again soon.");
        }
    }
}
