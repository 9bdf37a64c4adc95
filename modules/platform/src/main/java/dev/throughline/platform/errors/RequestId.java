package dev.throughline.platform.errors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.IdGenerator;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives every request an id that stands in the answer, in errors, in the log and in the history of what it changed.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestId extends OncePerRequestFilter {

    public static final String HEADER = "X-Request-Id";
    private static final String KEY = "request.id";
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    /// Unique, and no secret, so it need not wait for one.
    private static final IdGenerator IDS = new AlternativeJdkIdGenerator();

    public static String current() {
        String id = MDC.get(KEY);
        return id == null ? "none" : id;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        begin(request, response);
        try {
            chain.doFilter(request, response);
        } finally {
            end();
        }
    }

    static void begin(HttpServletRequest request, HttpServletResponse response) {
        String id = id(request);
        request.setAttribute(KEY, id);
        response.setHeader(HEADER, id);
        MDC.put(KEY, id);
    }

    static void end() {
        MDC.remove(KEY);
    }

    /// The server's own errors are written in a second round through the filters; they keep the request's id.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static String id(HttpServletRequest request) {
        if (request.getAttribute(KEY) instanceof String known) {
            return known;
        }
        String given = request.getHeader(HEADER);
        return given != null && ACCEPTED.matcher(given).matches()
                ? given
                : IDS.generateId().toString();
    }
}
