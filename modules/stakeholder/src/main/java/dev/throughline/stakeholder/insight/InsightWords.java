package dev.throughline.stakeholder.insight;

import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.roadmap.theme.Themes;
import dev.throughline.stakeholder.problem.CustomerProblems;
import dev.throughline.stakeholder.problem.Problem;
import dev.throughline.stakeholder.problem.ProblemId;
import dev.throughline.stakeholder.problem.ThemeProgress;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What became of insights, for whoever heard them. At most two statements, however many insights.
@Service
class InsightWords {

    private final CustomerProblems problems;
    private final Themes themes;

    InsightWords(CustomerProblems problems, Themes themes) {
        this.problems = problems;
        this.themes = themes;
    }

    Map<Insight, String> of(Set<Insight> heard) {
        Map<ProblemId, Problem> behind = problems.byIds(
                heard.stream().map(Insight::problemId).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<Insight, ThemeId> taken = new HashMap<>();
        for (Insight insight : heard) {
            Problem problem = insight.problemId() == null ? null : behind.get(insight.problemId());
            ThemeId theme = insight.themeId() == null && problem != null ? problem.themeId() : insight.themeId();
            if (theme != null) {
                taken.put(insight, theme);
            }
        }
        Map<ThemeId, Theme> found = themes.byIds(Set.copyOf(taken.values()));
        Map<Insight, String> words = new HashMap<>();
        for (Insight insight : heard) {
            ThemeId theme = taken.get(insight);
            words.put(insight, words(insight, theme == null ? null : found.get(theme)));
        }
        return words;
    }

    private static String words(Insight insight, @Nullable Theme theme) {
        return switch (insight.state()) {
            case NEW -> "It waits for somebody to understand it.";
            case UNDERSTOOD -> "Somebody has understood what it says. " + new ThemeProgress(theme).words();
            case SET_ASIDE -> "It was set aside. " + insight.setAsideBecause();
        };
    }
}
