package dev.throughline.platform.download;

import dev.throughline.platform.errors.RequestError;
import dev.throughline.platform.errors.RequestErrorWriter;
import dev.throughline.platform.errors.Unavailable;
import dev.throughline.platform.graphql.BadInput;
import dev.throughline.platform.node.MalformedId;
import dev.throughline.platform.picture.Undrawable;
import dev.throughline.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Says no in the API's own shape where a file cannot be had.
@Component
public class Downloads {

    private static final int NOT_FOUND = 404;

    private final RequestErrorWriter errors;

    Downloads(RequestErrorWriter errors) {
        this.errors = errors;
    }

    /// Writes a file, and says whether there is anything to write. What refuses it comes before its first byte.
    public interface Download {
        boolean write() throws IOException;
    }

    /// The noun is what the file is.
    public void send(String noun, HttpServletRequest request, HttpServletResponse response, Download download)
            throws IOException {
        try {
            if (Caller.current().may("OPERATE")) {
                throw new AccessDeniedException("Needs somebody of an organisation");
            }
            if (!download.write()) {
                nothing(noun, request, response);
            }
        } catch (MalformedId malformed) {
            nothing(noun, request, response);
        } catch (BadInput bad) {
            errors.write(request, response, RequestError.BAD_USER_INPUT, String.valueOf(bad.getMessage()));
        } catch (Undrawable undrawable) {
            errors.write(request, response, RequestError.LETTERS_UNKNOWN, String.valueOf(undrawable.getMessage()));
        } catch (AccessDeniedException denied) {
            errors.write(
                    request, response, RequestError.FORBIDDEN, "This %s: %s.".formatted(noun, denied.getMessage()));
        } catch (Unavailable away) {
            errors.write(request, response, RequestError.UNAVAILABLE, String.valueOf(away.getMessage()));
        }
    }

    private void nothing(String noun, HttpServletRequest request, HttpServletResponse response) throws IOException {
        errors.write(
                request,
                response,
                NOT_FOUND,
                RequestError.BAD_USER_INPUT,
                "There is nothing with this id, or nothing that you may read; the field %s says where a %s is."
                        .formatted(noun, noun));
    }
}
