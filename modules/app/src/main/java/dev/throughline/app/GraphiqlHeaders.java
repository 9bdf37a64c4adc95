package dev.throughline.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;

/// What the page at `/graphiql` may load and whom it may call: this server, and the login server.
@Component
class GraphiqlHeaders implements HeaderWriter {

    /// The one style element that GraphiQL writes: a dialog keeps the page behind it from scrolling.
    private static final String SCROLL_LOCK = "'sha256-Y/huXlwoYkVyQlxwSVcCi1RCDGDCSVBzDt0hYP9qlTc='";

    private final String policy;

    GraphiqlHeaders(@Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") URI issuer) {
        this.policy = String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self' " + SCROLL_LOCK,
                "img-src 'self' data:",
                "font-src 'self' data:",
                "connect-src 'self' " + issuer.getScheme() + "://" + issuer.getRawAuthority(),
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'");
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.equals("/graphiql") || path.startsWith("/graphiql/")) {
            response.setHeader("Content-Security-Policy", policy);
            response.setHeader("Referrer-Policy", "no-referrer");
        }
    }
}
