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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns a verified token into a caller and binds the tenant for the rest of the request.
final class CallerFilter extends OncePerRequestFilter {

    static final String OPERATOR = "operator";
    private static final String API = "/graphql";

    private final CallerCache callers;
    private final RequestErrorWriter errors;

    CallerFilter(CallerCache callers, RequestErrorWriter errors) {
        this.callers = callers;
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication()
                instanceof JwtAuthenticationToken authentication)) {
            chain.doFilter(request, response);
            return;
        }
        Jwt token = authentication.getToken();
        String subject = Objects.requireNonNullElse(token.getSubject(), "");
        if (operates(token)) {
            enter(new Caller(null, subject, "Operator", Map.of("OPERATE", Reach.EVERYWHERE)), token, null);
            chain.doFilter(request, response);
            return;
        }
        try {
            UUID tenant = Organisations.choose(token, request.getHeader(Organisations.HEADER));
            Optional<Caller> caller = callers.find(tenant, subject);
            enter(
                    caller.orElseThrow(() -> new OrganisationRequired(
                            "You are not, or no longer, a member of this organisation; ask its admin.")),
                    token,
                    null);
            Tenant.call(tenant, () -> {
                proceed(chain, request, response);
                return null;
            });
        } catch (OrganisationRequired without) {
            visit(request, response, chain, token, String.valueOf(without.getMessage()));
        } catch (OrganisationSuspended closed) {
            SecurityContextHolder.clearContext();
            errors.write(request, response, RequestError.ORGANISATION_SUSPENDED, String.valueOf(closed.getMessage()));
        } catch (DataAccessResourceFailureException | TransactionException unreachable) {
            SecurityContextHolder.clearContext();
            errors.write(
                    request,
                    response,
                    RequestError.UNAVAILABLE,
                    "The database cannot be reached at the moment; try again in a few seconds.");
        }
    }

    /// The API itself tells a visitor what is open to them; nothing else here is.
    private void visit(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Jwt token, String reason)
            throws ServletException, IOException {
        if (API.equals(request.getServletPath())) {
            Account account = Account.of(token);
            enter(new Caller(null, account.subject(), account.name(), Map.of()), token, reason);
            chain.doFilter(request, response);
        } else {
            SecurityContextHolder.clearContext();
            errors.write(request, response, RequestError.ORGANISATION_REQUIRED, reason);
        }
    }

    static void proceed(FilterChain chain, HttpServletRequest request, HttpServletResponse response) {
        try {
            chain.doFilter(request, response);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ServletException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void enter(Caller caller, Jwt token, @Nullable String visit) {
        SecurityContextHolder.setContext(new SecurityContextImpl(new CallerAuthentication(caller, token, visit)));
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
