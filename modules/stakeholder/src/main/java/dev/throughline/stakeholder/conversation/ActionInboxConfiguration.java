package dev.throughline.stakeholder.conversation;

import dev.throughline.inbox.kind.Owing;
import dev.throughline.inbox.kind.Titled;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What members owe after conversations.
@Configuration(proxyBeanMethods = false)
class ActionInboxConfiguration {

    @Bean
    Owing actionOwed(DueActions actions) {
        return new Owing("ACTION_DUE", ConversationActionId.TYPE, actions::due, actions::due);
    }

    @Bean
    Titled<ConversationAction> actionTitles() {
        return Titled.by(ConversationAction.class, ConversationAction::statement);
    }
}
