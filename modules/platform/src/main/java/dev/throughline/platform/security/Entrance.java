package dev.throughline.platform.security;

import dev.throughline.platform.errors.RequestError;
import dev.throughline.platform.errors.RequestErrorWriter;
import dev.throughline.platform.tenancy.Tenant;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/// The one way in: turns a token or an API key into a caller and binds the tenant for the rest of the request. Without
/// one only what is open can be had.
final class Entrance extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final String API = "/graphql";

    private final Credentials credentials;
    private final RequestErrorWriter errors;
    private final Predicate<HttpServletRequest> open;

    Entrance(Credentials credentials, RequestErrorWriter errors, Predicate<HttpServletRequest> open) {
        this.credentials = credentials;
        this.errors = errors;
        this.open = open;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            Entry entry = enter(authorization.substring(BEARER.length()), request, response);
            if (entry != null) {
                SecurityContextHolder.setContext(new SecurityContextImpl(entry.caller()));
                proceed(entry.tenant(), chain, request, response);
            }
        } else if (open.test(request)) {
            chain.doFilter(request, response);
        } else {
            unauthenticated(
                    request,
                    response,
                    authorization == null
                            ? "Log in first: this request has no bearer token."
                            : "This token is not valid here, or no longer: log in again.");
        }
    }

    private @Nullable Entry enter(String text, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            if (text.startsWith(ApiKeyText.MARK)) {
                Entry machine = credentials.machine(text);
                if (machine == null) {
                    unauthenticated(
                            request,
                            response,
                            "This API key is not valid here, or no longer; ask an admin of your organisation for another.");
                }
                return machine;
            }
            Entry person = credentials.person(text, request.getHeader(Organisations.HEADER));
            String visit = person.caller().visit();
            // The API itself tells a visitor what is open to them; nothing else here is.
            if (visit != null && !API.equals(request.getServletPath())) {
                errors.write(request, response, RequestError.ORGANISATION_REQUIRED, visit);
                return null;
            }
            return person;
        } catch (OrganisationSuspended closed) {
            errors.write(request, response, RequestError.ORGANISATION_SUSPENDED, String.valueOf(closed.getMessage()));
        } catch (BadJwtException invalid) {
            unauthenticated(request, response, "This token is not valid here, or no longer: log in again.");
        } catch (JwtException unreachable) {
            // A token that cannot be checked, because Keycloak's keys cannot be had, is not the caller's fault.
            errors.write(
                    request,
                    response,
                    RequestError.UNAVAILABLE,
                    "The login server cannot be reached at the moment, so this token cannot be checked; try again soon.");
        } catch (DataAccessResourceFailureException | TransactionException unreachable) {
            errors.write(
                    request,
                    response,
                    RequestError.UNAVAILABLE,
                    "The database cannot be reached at the moment; try again in a few seconds.");
        }
        return null;
    }

    private void unauthenticated(HttpServletRequest request, HttpServletResponse response, String why)
            throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        errors.write(request, response, RequestError.UNAUTHENTICATED, why);
    }

    private static void proceed(
            @Nullable UUID tenant, FilterChain chain, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (tenant == null) {
            chain.doFilter(request, response);
            return;
        }
        Tenant.call(tenant, () -> {
            try {
                chain.doFilter(request, response);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (ServletException failure) {
                throw new IllegalStateException(failure);
            }
            return null;
        });
    }
}
