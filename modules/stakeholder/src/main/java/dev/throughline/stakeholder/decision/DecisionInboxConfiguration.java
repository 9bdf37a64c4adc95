package dev.throughline.stakeholder.decision;

import dev.throughline.inbox.kind.Delivery;
import dev.throughline.inbox.kind.Hearing;
import dev.throughline.inbox.kind.NewsKind;
import dev.throughline.inbox.kind.Owing;
import dev.throughline.inbox.kind.Titled;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What members owe about decisions, and what those hear whom one concerns.
@Configuration(proxyBeanMethods = false)
class DecisionInboxConfiguration {

    @Bean
    Owing decisionOwed(OwedDecisions decisions) {
        return new Owing("DECISION_OPEN", DecisionId.TYPE, decisions::open, decisions::open);
    }

    @Bean
    Owing adviceOwed(OwedDecisions decisions) {
        return new Owing("DECISION_ADVICE", DecisionId.TYPE, decisions::asked, decisions::asked);
    }

    @Bean
    Titled<Decision> decisionTitles() {
        return Titled.by(Decision.class, Decision::question);
    }

    @Bean
    NewsKind decisionNewsKind() {
        return new NewsKind(OwedDecisions.DECISION, Delivery.AT_ONCE);
    }

    @Bean
    Hearing<Decision> decisionNews(OwedDecisions decisions) {
        return new Hearing<>(Decision.class, decisions::told);
    }
}
