package dev.throughline.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The one line that a start writes into the log.
@Component
class FirstLine {

    private static final Logger LOG = LoggerFactory.getLogger(FirstLine.class);

    private final Environment environment;

    FirstLine(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void write(ApplicationReadyEvent ready) {
        LOG.info(
                "Throughline answers on port {}, started in {} ms",
                environment.getProperty("local.server.port"),
                ready.getTimeTaken() == null ? "?" : ready.getTimeTaken().toMillis());
    }
}
