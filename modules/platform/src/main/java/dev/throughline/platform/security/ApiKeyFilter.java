package dev.throughline.platform.security;

import dev.throughline.platform.errors.RequestError;
import dev.throughline.platform.errors.RequestErrorWriter;
import dev.throughline.platform.tenancy.Tenant;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns an API key into a caller and binds the tenant that it names for the rest of the request. Needs no identity
/// provider.
final class ApiKeyFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final CallerCache callers;
    private final RequestErrorWriter errors;

    ApiKeyFilter(CallerCache callers, RequestErrorWriter errors) {
        this.callers = callers;
        this.errors = errors;
    }

    /// Whether a request brings an API key, and no token of the identity provider.
    static boolean hasKey(HttpServletRequest request) {
        return key(request) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String text = key(request);
        if (text == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<ApiKeyText> key = ApiKeyText.read(text);
        Optional<Caller> caller;
        try {
            caller = key.flatMap(callers::find);
        } catch (OrganisationSuspended closed) {
            errors.write(request, response, RequestError.ORGANISATION_SUSPENDED, String.valueOf(closed.getMessage()));
            return;
        } catch (DataAccessResourceFailureException | TransactionException unreachable) {
            errors.write(
                    request,
                    response,
                    RequestError.UNAVAILABLE,
                    "The database cannot be reached at the moment; try again in a few seconds.");
            return;
        }
        if (key.isEmpty() || caller.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer");
            errors.write(
                    request,
                    response,
                    RequestError.UNAUTHENTICATED,
                    "This API key is not valid here, or no longer; ask an admin of your organisation for another.");
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(new PreAuthenticatedAuthenticationToken(
                caller.get(),
                "",
                AuthorityUtils.createAuthorityList(caller.get().permissions().keySet()))));
        Tenant.call(key.get().tenant(), () -> {
            CallerFilter.proceed(chain, request, response);
            return null;
        });
    }

    private static @Nullable String key(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null
                        && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                        && authorization.startsWith(ApiKeyText.MARK, BEARER.length())
                ? authorization.substring(BEARER.length())
                : null;
    }
}
