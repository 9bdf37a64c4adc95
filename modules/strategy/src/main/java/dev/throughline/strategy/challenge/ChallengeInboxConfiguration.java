package dev.throughline.strategy.challenge;

import dev.throughline.inbox.kind.Delivery;
import dev.throughline.inbox.kind.Hearing;
import dev.throughline.inbox.kind.Moved;
import dev.throughline.inbox.kind.News;
import dev.throughline.inbox.kind.NewsKind;
import dev.throughline.inbox.kind.Titled;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What those hear who proposed a challenge, or own it.
@Configuration(proxyBeanMethods = false)
class ChallengeInboxConfiguration {

    private static final String CHALLENGE = "CHALLENGE";

    @Bean
    Titled<Challenge> challengeTitles() {
        return Titled.by(Challenge.class, Challenge::statement);
    }

    @Bean
    NewsKind challengeNewsKind() {
        return new NewsKind(CHALLENGE, Delivery.DIGEST);
    }

    @Bean
    Hearing<Challenge> challengeNews() {
        return new Hearing<>(Challenge.class, ChallengeInboxConfiguration::told);
    }

    private static List<News> told(Moved<Challenge> moved) {
        Challenge before = moved.before();
        Challenge after = moved.after();
        if (before == null || before.state() == after.state()) {
            return List.of();
        }
        String words = after.state() == ChallengeState.DRAFT
                ? "It was sent back: word it anew and propose it again."
                : "It went from %s to %s.".formatted(before.state(), after.state());
        return Stream.of(Optional.ofNullable(before.proposedById()), Optional.ofNullable(after.ownerId()))
                .flatMap(Optional::stream)
                .distinct()
                .map(member -> new News(CHALLENGE, member, after.id(), words))
                .toList();
    }
}
