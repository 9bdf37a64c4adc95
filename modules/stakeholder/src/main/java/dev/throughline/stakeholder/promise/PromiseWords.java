package dev.throughline.stakeholder.promise;

import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.roadmap.theme.Themes;
import dev.throughline.stakeholder.problem.ThemeProgress;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// What became of promises, for whoever made them.
@Service
class PromiseWords {

    private final Themes themes;

    PromiseWords(Themes themes) {
        this.themes = themes;
    }

    Map<Promise, String> of(Set<Promise> promises) {
        Map<ThemeId, Theme> behind = themes.byIds(
                promises.stream().map(Promise::themeId).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<Promise, String> words = new HashMap<>();
        for (Promise promise : promises) {
            Theme theme = promise.themeId() == null ? null : behind.get(promise.themeId());
            String state = words(promise.state(), new ThemeProgress(theme));
            words.put(promise, promise.reply() == null ? state : state + " " + promise.reply());
        }
        return words;
    }

    private static String words(PromiseState state, ThemeProgress progress) {
        return switch (state) {
            case LOGGED -> "Nobody has looked into it as yet: do not count on it.";
            case TRIAGED -> "A product manager has looked into it and decides next. " + progress.words();
            case RENEGOTIATED -> "It was renegotiated: help with the problem is promised, no solution.";
            case ACCEPTED -> "It was accepted. " + progress.words();
            case DECLINED -> "It was declined: it will not be done.";
            case KEPT -> "It was kept.";
            case BROKEN -> "It was not kept.";
            case WITHDRAWN -> "It was withdrawn.";
        };
    }
}
