package dev.throughline.roadmap.version;

import dev.throughline.roadmap.theme.ThemeId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Holds two versions against each other. Versions for two audiences are compared in what both read.
record VersionComparison(Told from, Told to) {

    /// A version with what it says.
    record Told(
            RoadmapVersion version,
            List<PublishedTheme> themes,
            Map<PublishedThemeId, List<PublishedOutcome>> outcomes) {

        /// What has ended is told within the organisation only; where another audience is compared, it is left out.
        private Map<ThemeId, PublishedTheme> byTheme(boolean ended) {
            Map<ThemeId, PublishedTheme> found = new LinkedHashMap<>();
            themes.stream()
                    .filter(theme ->
                            ended || theme.state() == null || !theme.state().ended())
                    .forEach(theme -> found.put(theme.themeId(), theme));
            return found;
        }

        private String outcomesOf(PublishedTheme theme) {
            return lines(outcomes.getOrDefault(theme.id(), List.of()).stream().map(PublishedOutcome::line));
        }
    }

    RoadmapVersionDiff diff() {
        return new RoadmapVersionDiff(from.version(), to.version(), head(), themes());
    }

    private boolean status() {
        return from.version().audience().readsStatus()
                && to.version().audience().readsStatus();
    }

    private boolean beliefs() {
        return from.version().audience().readsBeliefs()
                && to.version().audience().readsBeliefs();
    }

    private List<VersionChange> head() {
        List<VersionChange> changes = new ArrayList<>();
        if (status()) {
            changes.add(head(PublishedAspect.TITLE, RoadmapVersion::title));
        }
        if (beliefs()) {
            changes.add(head(PublishedAspect.VISION, RoadmapVersion::vision));
            changes.add(head(PublishedAspect.CHALLENGE, version -> lines(version.challenges().stream())));
            changes.add(head(PublishedAspect.INITIATIVE, RoadmapVersion::initiative));
            changes.add(head(PublishedAspect.TARGET_CONDITION, RoadmapVersion::targetCondition));
            changes.add(head(PublishedAspect.GOAL, RoadmapVersion::goal));
        }
        return real(changes);
    }

    private VersionChange head(PublishedAspect aspect, Function<RoadmapVersion, @Nullable String> words) {
        return new VersionChange(aspect, words.apply(from.version()), words.apply(to.version()));
    }

    /// In the order of the later version, then what is gone.
    private List<ThemeDifference> themes() {
        Map<ThemeId, PublishedTheme> before = from.byTheme(beliefs());
        Map<ThemeId, PublishedTheme> after = to.byTheme(beliefs());
        List<ThemeId> stayedBefore =
                before.keySet().stream().filter(after::containsKey).toList();
        List<ThemeId> stayedAfter =
                after.keySet().stream().filter(before::containsKey).toList();
        List<ThemeDifference> differences = new ArrayList<>();
        after.forEach((id, theme) -> {
            PublishedTheme former = before.get(id);
            if (former == null) {
                differences.add(new ThemeDifference(ThemeDifferenceKind.ADDED, theme, List.of()));
                return;
            }
            List<VersionChange> changes = changes(former, theme);
            if (stayedBefore.indexOf(id) != stayedAfter.indexOf(id)) {
                changes.addFirst(new VersionChange(
                        PublishedAspect.PLACE, String.valueOf(former.place()), String.valueOf(theme.place())));
            }
            if (!changes.isEmpty()) {
                differences.add(new ThemeDifference(ThemeDifferenceKind.CHANGED, theme, List.copyOf(changes)));
            }
        });
        before.forEach((id, theme) -> {
            if (!after.containsKey(id)) {
                differences.add(new ThemeDifference(ThemeDifferenceKind.GONE, theme, List.of()));
            }
        });
        return differences;
    }

    private List<VersionChange> changes(PublishedTheme former, PublishedTheme theme) {
        List<VersionChange> changes = new ArrayList<>();
        if (status()) {
            changes.add(new VersionChange(PublishedAspect.PHASE, name(former.state()), name(theme.state())));
        }
        if (beliefs()) {
            changes.add(new VersionChange(PublishedAspect.LANE, name(former.lane()), name(theme.lane())));
            changes.add(new VersionChange(PublishedAspect.TITLE, former.title(), theme.title()));
        }
        changes.add(new VersionChange(PublishedAspect.PROBLEM, former.problem(), theme.problem()));
        if (beliefs()) {
            changes.add(new VersionChange(PublishedAspect.HYPOTHESIS, former.hypothesis(), theme.hypothesis()));
            changes.add(new VersionChange(
                    PublishedAspect.PROBLEM_VALIDITY, name(former.problemValidity()), name(theme.problemValidity())));
            changes.add(new VersionChange(
                    PublishedAspect.SOLUTION_VALIDITY,
                    name(former.solutionValidity()),
                    name(theme.solutionValidity())));
            changes.add(listed(PublishedAspect.KNOWN, former.known(), theme.known()));
            changes.add(listed(PublishedAspect.UNKNOWN, former.unknown(), theme.unknown()));
            changes.add(new VersionChange(PublishedAspect.OUTCOMES, from.outcomesOf(former), to.outcomesOf(theme)));
            changes.add(new VersionChange(PublishedAspect.LEARNED, former.learned(), theme.learned()));
        }
        if (status()) {
            changes.add(listed(PublishedAspect.IN_BUILD, former.inBuild(), theme.inBuild()));
        }
        return real(changes);
    }

    private static VersionChange listed(PublishedAspect aspect, List<String> before, List<String> after) {
        return new VersionChange(aspect, lines(before.stream()), lines(after.stream()));
    }

    private static List<VersionChange> real(List<VersionChange> changes) {
        changes.removeIf(change -> !change.real());
        return changes;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static String lines(Stream<String> texts) {
        return String.join("\n", texts.toList());
    }
}
