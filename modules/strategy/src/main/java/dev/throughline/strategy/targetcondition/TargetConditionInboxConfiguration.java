package dev.throughline.strategy.targetcondition;

import dev.throughline.inbox.kind.Delivery;
import dev.throughline.inbox.kind.Hearing;
import dev.throughline.inbox.kind.Moved;
import dev.throughline.inbox.kind.News;
import dev.throughline.inbox.kind.NewsKind;
import dev.throughline.inbox.kind.Owing;
import dev.throughline.inbox.kind.Titled;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What members owe about target conditions, and what the owners of these hear.
@Configuration(proxyBeanMethods = false)
class TargetConditionInboxConfiguration {

    private static final String TARGET_CONDITION = "TARGET_CONDITION";

    @Bean
    Owing acceptanceOwed(OwedAcceptances acceptances) {
        return new Owing(
                "TARGET_CONDITION_ACCEPTANCE", TargetConditionId.TYPE, acceptances::awaited, acceptances::count);
    }

    @Bean
    Titled<TargetCondition> targetConditionTitles() {
        return Titled.by(TargetCondition.class, TargetCondition::statement);
    }

    @Bean
    NewsKind targetConditionNewsKind() {
        return new NewsKind(TARGET_CONDITION, Delivery.DIGEST);
    }

    @Bean
    Hearing<TargetCondition> targetConditionNews() {
        return new Hearing<>(TargetCondition.class, TargetConditionInboxConfiguration::told);
    }

    private static List<News> told(Moved<TargetCondition> moved) {
        TargetCondition before = moved.before();
        TargetCondition after = moved.after();
        if (after.ownerId() == null) {
            return List.of();
        }
        String words = null;
        if (before == null || !after.ownerId().equals(before.ownerId())) {
            words = "It is yours from now on.";
        } else if (before.state() != after.state()) {
            words = "It went from %s to %s.".formatted(before.state(), after.state());
        } else if (!Objects.equals(before.acceptedAt(), after.acceptedAt()) && after.acceptedAt() != null) {
            words = "It was accepted for the team.";
        } else if (!Objects.equals(before.managementAcceptedAt(), after.managementAcceptedAt())
                && after.managementAcceptedAt() != null) {
            words = "It was accepted for management.";
        }
        return words == null ? List.of() : List.of(new News(TARGET_CONDITION, after.ownerId(), after.id(), words));
    }
}
