package dev.throughline.experiment.experiment;

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

/// What members owe about experiments, and what the owners of these hear.
@Configuration(proxyBeanMethods = false)
class ExperimentInboxConfiguration {

    private static final String EXPERIMENT = "EXPERIMENT";

    @Bean
    Owing experimentDueOwed(OwedExperiments experiments) {
        return new Owing("EXPERIMENT_DUE", ExperimentId.TYPE, experiments::due, experiments::due);
    }

    @Bean
    Titled<Experiment> experimentTitles() {
        return Titled.by(Experiment.class, Experiment::learningGoal);
    }

    @Bean
    NewsKind experimentNewsKind() {
        return new NewsKind(EXPERIMENT, Delivery.DIGEST);
    }

    @Bean
    Hearing<Experiment> experimentNews() {
        return new Hearing<>(Experiment.class, ExperimentInboxConfiguration::told);
    }

    private static List<News> told(Moved<Experiment> moved) {
        Experiment before = moved.before();
        Experiment after = moved.after();
        if (after.ownerId() == null) {
            return List.of();
        }
        if (before == null || !after.ownerId().equals(before.ownerId())) {
            return List.of(new News(EXPERIMENT, after.ownerId(), after.id(), "It is yours from now on."));
        }
        return before.state() == after.state()
                ? List.of()
                : List.of(new News(EXPERIMENT, after.ownerId(), after.id(), words(after)));
    }

    private static String words(Experiment experiment) {
        return switch (experiment.state()) {
            case DESIGNED -> "It was designed.";
            case RUNNING -> "It was started.";
            case CONCLUDED -> "It was concluded: %s.".formatted(experiment.conclusion());
            case CANCELLED -> "It was cancelled.";
        };
    }
}
