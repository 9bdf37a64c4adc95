package dev.throughline.stakeholder.request;

import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.roadmap.theme.Themes;
import dev.throughline.stakeholder.problem.CustomerProblems;
import dev.throughline.stakeholder.problem.Problem;
import dev.throughline.stakeholder.problem.ProblemId;
import dev.throughline.stakeholder.problem.ThemeProgress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What became of requests, for whoever asked: nothing of a problem or a theme that they may not read, but how far it
/// is. At most three statements, however many requests.
@Service
class PlainWords {

    private final RequestRepository repository;
    private final Requests requests;
    private final CustomerProblems problems;
    private final Themes themes;

    PlainWords(RequestRepository repository, Requests requests, CustomerProblems problems, Themes themes) {
        this.repository = repository;
        this.requests = requests;
        this.problems = problems;
        this.themes = themes;
    }

    Map<Request, String> of(Set<Request> asked) {
        Map<RequestId, Request> originals = repository.byIds(asked.stream()
                .map(Request::duplicateOfId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Set<Request> all = new HashSet<>(asked);
        all.addAll(originals.values());
        Map<ProblemId, Problem> behind = problems.byIds(
                all.stream().map(Request::problemId).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<ThemeId, Theme> taken = themes.byIds(behind.values().stream()
                .map(Problem::themeId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<Request, String> words = new HashMap<>();
        for (Request request : asked) {
            Request original = request.duplicateOfId() == null ? null : originals.get(request.duplicateOfId());
            words.put(
                    request,
                    original == null
                            ? with(words(request, behind, taken), request.reply())
                            : "Somebody asked for the same before, and both are answered together. "
                                    + with(words(original, behind, taken), reply(request, original)));
        }
        return words;
    }

    private static String words(Request request, Map<ProblemId, Problem> behind, Map<ThemeId, Theme> taken) {
        return switch (request.state()) {
            case RECEIVED -> "It has arrived; nobody has looked into it as yet.";
            case UNDER_STUDY -> "Somebody is finding out what the problem behind it is.";
            case ACCEPTED_AS_PROBLEM -> "The problem behind it is understood. " + progress(request, behind, taken);
            case DECLINED -> "It was declined.";
            case DUPLICATE -> "Somebody asked for the same before.";
        };
    }

    /// What was said to somebody else is theirs, unless the reader may read what they asked for.
    private @Nullable String reply(Request request, Request original) {
        return requests.seen(original) ? original.reply() : request.reply();
    }

    private static String with(String words, @Nullable String reply) {
        return reply == null ? words : words + " " + reply;
    }

    private static String progress(Request request, Map<ProblemId, Problem> behind, Map<ThemeId, Theme> taken) {
        Problem problem = request.problemId() == null ? null : behind.get(request.problemId());
        return problem != null && problem.archivedAt() != null
                ? "It was set aside."
                : new ThemeProgress(problem == null || problem.themeId() == null ? null : taken.get(problem.themeId()))
                        .words();
    }
}
