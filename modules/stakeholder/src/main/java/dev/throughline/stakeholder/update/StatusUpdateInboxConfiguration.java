package dev.throughline.stakeholder.update;

import dev.throughline.inbox.kind.Owing;
import dev.throughline.inbox.kind.Titled;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What was sent to members waits until they have read it.
@Configuration(proxyBeanMethods = false)
class StatusUpdateInboxConfiguration {

    @Bean
    Owing statusUpdateOwed(UnreadStatusUpdates updates) {
        return new Owing("STATUS_UPDATE", StatusUpdateId.TYPE, updates::unread, updates::unread);
    }

    @Bean
    Titled<StatusUpdate> statusUpdateTitles() {
        return Titled.by(StatusUpdate.class, StatusUpdate::title);
    }
}
