package dev.throughline.roadmap.roadmap;

import dev.throughline.inbox.kind.Delivery;
import dev.throughline.inbox.kind.Hearing;
import dev.throughline.inbox.kind.Moved;
import dev.throughline.inbox.kind.News;
import dev.throughline.inbox.kind.NewsKind;
import dev.throughline.inbox.kind.Owing;
import dev.throughline.inbox.kind.Titled;
import dev.throughline.roadmap.theme.Theme;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What members owe about roadmaps, and what the owners of roadmaps and themes hear.
@Configuration(proxyBeanMethods = false)
class RoadmapInboxConfiguration {

    private static final String ROADMAP = "ROADMAP";
    private static final String THEME = "THEME";

    @Bean
    Owing roadmapReviewOwed(OwedReviews reviews) {
        return new Owing("ROADMAP_REVIEW", RoadmapId.TYPE, reviews::due, reviews::due);
    }

    @Bean
    Titled<Roadmap> roadmapTitles() {
        return Titled.by(Roadmap.class, Roadmap::title);
    }

    @Bean
    Titled<Theme> themeTitles() {
        return Titled.by(Theme.class, Theme::title);
    }

    @Bean
    NewsKind roadmapNewsKind() {
        return new NewsKind(ROADMAP, Delivery.DIGEST);
    }

    @Bean
    NewsKind themeNewsKind() {
        return new NewsKind(THEME, Delivery.DIGEST);
    }

    @Bean
    Hearing<Roadmap> roadmapNews() {
        return new Hearing<>(Roadmap.class, RoadmapInboxConfiguration::told);
    }

    @Bean
    Hearing<Theme> themeNews() {
        return new Hearing<>(Theme.class, RoadmapInboxConfiguration::moved);
    }

    private static List<News> told(Moved<Roadmap> moved) {
        Roadmap before = moved.before();
        Roadmap after = moved.after();
        if (before == null || after.ownerId() == null || before.state() == after.state()) {
            return List.of();
        }
        String words = switch (after.state()) {
            case REVIEW_DUE -> "Something changed above it: a look at it is due.";
            case CURRENT -> "Somebody looked at it: it is as it should be.";
        };
        return List.of(new News(ROADMAP, after.ownerId(), after.id(), words));
    }

    private static List<News> moved(Moved<Theme> moved) {
        Theme before = moved.before();
        Theme after = moved.after();
        return before == null || after.ownerId() == null || before.state() == after.state()
                ? List.of()
                : List.of(new News(
                        THEME,
                        after.ownerId(),
                        after.id(),
                        "It went from %s to %s.".formatted(before.state(), after.state())));
    }
}
