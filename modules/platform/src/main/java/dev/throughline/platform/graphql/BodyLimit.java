package dev.throughline.platform.graphql;

import dev.throughline.platform.errors.RequestError;
import dev.throughline.platform.errors.RequestErrorWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a body that is too large before anything reads it. Without an order, so that it comes after the security
/// chain: of somebody who is not logged in no body is read at all.
@Component
public class BodyLimit extends OncePerRequestFilter {

    /// Where files come in, which have a limit of their own.
    public static final String UPLOADS = "/imports";

    private final int bytes;
    private final RequestErrorWriter errors;

    BodyLimit(@Value("${throughline.limits.body:256KB}") DataSize limit, RequestErrorWriter errors) {
        this.bytes = Math.toIntExact(limit.toBytes());
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(UPLOADS) || path.startsWith(UPLOADS + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long announced = request.getContentLengthLong();
        if (announced >= 0) {
            if (announced > bytes) {
                refuse(request, response);
            } else {
                chain.doFilter(request, response);
            }
            return;
        }
        byte[] body = request.getInputStream().readNBytes(bytes + 1);
        if (body.length > bytes) {
            refuse(request, response);
        } else {
            chain.doFilter(new BufferedBody(request, body), response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        errors.write(
                request,
                response,
                RequestError.REQUEST_TOO_LARGE,
                "The body of a request may have %,d bytes; send less at once.".formatted(bytes));
    }
}
