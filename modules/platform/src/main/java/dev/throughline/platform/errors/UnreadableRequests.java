package dev.throughline.platform.errors;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Answers in GraphQL's shape, too, what the server refuses before any filter sees it, such as an address with encoded
/// slashes.
final class UnreadableRequests extends ErrorReportValve {

    private static final int BAD_REQUEST = 400;
    private static final int SERVERS_FAULT = 500;

    private final RequestErrorWriter errors;

    private UnreadableRequests(RequestErrorWriter errors) {
        this.errors = errors;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < BAD_REQUEST || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        RequestId.begin(request, response);
        try {
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            errors.write(
                    request,
                    response,
                    status,
                    status < SERVERS_FAULT ? RequestError.BAD_USER_INPUT : RequestError.INTERNAL,
                    status < SERVERS_FAULT
                            ? "This request cannot be read: look at its address and its headers."
                            : "Something went wrong on our side; the request id helps us to find out what.");
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("Nobody is left to answer", gone);
        } finally {
            RequestId.end();
        }
    }

    @Component
    static final class Customizer implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

        private final RequestErrorWriter errors;

        Customizer(RequestErrorWriter errors) {
            this.errors = errors;
        }

        @Override
        public void customize(ConfigurableTomcatWebServerFactory factory) {
            factory.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new UnreadableRequests(errors)));
        }
    }
}
