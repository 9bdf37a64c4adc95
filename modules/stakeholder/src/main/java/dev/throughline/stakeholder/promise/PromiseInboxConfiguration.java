package dev.throughline.stakeholder.promise;

import dev.throughline.inbox.kind.Delivery;
import dev.throughline.inbox.kind.Hearing;
import dev.throughline.inbox.kind.Moved;
import dev.throughline.inbox.kind.News;
import dev.throughline.inbox.kind.NewsKind;
import dev.throughline.inbox.kind.Owing;
import dev.throughline.inbox.kind.Titled;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What members owe about promises, and what those hear who made one.
@Configuration(proxyBeanMethods = false)
class PromiseInboxConfiguration {

    private static final String PROMISE = "PROMISE";

    @Bean
    Owing promiseTriageOwed(OwedPromises promises) {
        return new Owing("PROMISE_TRIAGE", PromiseId.TYPE, promises::toTriage, promises::toTriage);
    }

    @Bean
    Owing promiseAnswerOwed(OwedPromises promises) {
        return new Owing("PROMISE_ANSWER", PromiseId.TYPE, promises::toAnswer, promises::toAnswer);
    }

    @Bean
    Titled<Promise> promiseTitles() {
        return Titled.by(Promise.class, Promise::wording);
    }

    @Bean
    NewsKind promiseNewsKind() {
        return new NewsKind(PROMISE, Delivery.AT_ONCE);
    }

    @Bean
    Hearing<Promise> promiseNews() {
        return new Hearing<>(Promise.class, PromiseInboxConfiguration::told);
    }

    private static List<News> told(Moved<Promise> moved) {
        Promise before = moved.before();
        Promise after = moved.after();
        if (before == null) {
            return List.of();
        }
        StringBuilder words = new StringBuilder();
        if (before.state() != after.state()) {
            words.append(words(after.state()));
        }
        if (before.exposure() != after.exposure() || !before.exposedBecause().equals(after.exposedBecause())) {
            words.append(words.isEmpty() ? "" : " ")
                    .append(
                            before.exposure() == after.exposure()
                                    ? "It is %s still, for another reason. ".formatted(after.exposure())
                                    : "Its exposure went from %s to %s. "
                                            .formatted(before.exposure(), after.exposure()))
                    .append(after.exposedBecause());
        }
        return words.isEmpty() ? List.of() : List.of(new News(PROMISE, after.madeById(), after.id(), words.toString()));
    }

    private static String words(PromiseState state) {
        return switch (state) {
            case LOGGED -> "It was logged.";
            case TRIAGED -> "A product manager has looked into it and decides next.";
            case RENEGOTIATED -> "It was renegotiated: help with the problem is promised, no solution.";
            case ACCEPTED -> "It was accepted.";
            case DECLINED -> "It was declined: it will not be done.";
            case KEPT -> "It was kept.";
            case BROKEN -> "It was not kept.";
            case WITHDRAWN -> "It was withdrawn.";
        };
    }
}
