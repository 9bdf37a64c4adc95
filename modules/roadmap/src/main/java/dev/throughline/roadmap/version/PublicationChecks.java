package dev.throughline.roadmap.version;

import dev.throughline.roadmap.outcome.Repetition;
import dev.throughline.roadmap.outcome.ThemeOutcome;
import dev.throughline.roadmap.roadmap.RoadmapState;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.ThemeState;
import dev.throughline.roadmap.theme.Validity;
import dev.throughline.strategy.metric.MeasureTargetId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Looks at a roadmap before it is told to an audience: errors first, each in the order of the themes.
final class PublicationChecks {

    private static final Pattern DATE = Pattern.compile(
            "\\b(19|20)\\d{2}\\b|\\bQ[1-4]\\b|\\bH[12]\\W?\\d{2}\\b|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b"
                    + "|\\b(Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|June?|July?|Aug(ust)?|Sept?(ember)?|Oct(ober)?"
                    + "|Nov(ember)?|Dec(ember)?)\\b"
                    + "|\\b(\\d{1,2}(th|st|nd|rd)?\\.?|in|by|until|till|from|since|before|after|of|early|late|mid)\\W+May\\b"
                    + "|\\bMay\\W+\\d",
            Pattern.CASE_INSENSITIVE);

    private final RoadmapContent content;
    private final Audience audience;
    private final List<PublicationFinding> findings = new ArrayList<>();

    private PublicationChecks(RoadmapContent content, Audience audience) {
        this.content = content;
        this.audience = audience;
    }

    static List<PublicationFinding> of(RoadmapContent content, Audience audience) {
        PublicationChecks checks = new PublicationChecks(content, audience);
        checks.whole();
        content.atWork().forEach(checks::theme);
        return checks.findings.stream()
                .sorted(Comparator.comparing(PublicationFinding::severity))
                .toList();
    }

    private void whole() {
        unless(
                !content.atWork().isEmpty(),
                PublicationRule.ROADMAP_EMPTY,
                null,
                "Nothing on this roadmap is in discovery or delivery: there is nothing to tell.");
        unless(
                content.roadmap().state() != RoadmapState.REVIEW_DUE,
                PublicationRule.REVIEW_DUE,
                null,
                "Something above this roadmap has changed since somebody looked at it: confirm or revise it.");
        unless(
                !content.head().state().ended(),
                PublicationRule.TARGET_CONDITION_ENDED,
                null,
                "The target condition is %s: this roadmap leads nowhere any more."
                        .formatted(content.head().state()));
        unless(
                measured(content.head().targetId()),
                PublicationRule.BASELINE_MISSING,
                null,
                "Nothing is measured of the target condition: nobody can tell how far it is.");
        unless(
                !audience.readsStatus() || within() || !dated(content.roadmap().title()),
                PublicationRule.DATE_NAMED,
                null,
                "The title of the roadmap names a date, which this audience reads: a roadmap says where it goes, not when it arrives.");
        content.proposed()
                .forEach(theme -> of(
                        theme,
                        false,
                        PublicationRule.PHASE_MISSING,
                        "is only proposed: it has no phase and is left out."));
    }

    private void theme(Theme theme) {
        boolean discovery = theme.state() == ThemeState.DISCOVERY;
        boolean delivery = theme.state() == ThemeState.DELIVERY;
        of(theme, theme.problem() != null, PublicationRule.PROBLEM_MISSING, "does not say whose problem it solves.");
        of(
                theme,
                theme.hypothesis().statement() != null,
                PublicationRule.HYPOTHESIS_MISSING,
                "does not say what is believed.");
        of(
                theme,
                !discovery || !theme.hypothesis().known().isEmpty(),
                PublicationRule.KNOWN_MISSING,
                "is in discovery and does not say what is known.");
        of(
                theme,
                !discovery || !theme.hypothesis().unknown().isEmpty(),
                PublicationRule.UNKNOWN_MISSING,
                "is in discovery and does not say what is unknown.");
        of(
                theme,
                !delivery || theme.hypothesis().problem() == Validity.VALIDATED,
                PublicationRule.PROBLEM_NOT_VALIDATED,
                "is in delivery, and its problem is not validated.");
        of(
                theme,
                !delivery || content.evidenced().contains(theme.id()),
                PublicationRule.EVIDENCE_MISSING,
                "is in delivery, and nothing shows that there is its problem.");
        outcomes(theme, content.outcomes(theme));
        of(
                theme,
                within() || !namesADate(theme),
                PublicationRule.DATE_NAMED,
                "names a date in what this audience reads: a roadmap says where it goes, not when it arrives.");
    }

    private void outcomes(Theme theme, List<ThemeOutcome> outcomes) {
        of(
                theme,
                !outcomes.isEmpty(),
                PublicationRule.OUTCOME_MISSING,
                "does not say what shall be different afterwards.");
        Repetition head = new Repetition(
                content.head().statement(), content.target(content.head().targetId()));
        of(
                theme,
                outcomes.stream()
                        .noneMatch(outcome -> head.of(outcome.statement(), content.target(outcome.targetId()))),
                PublicationRule.OUTCOME_REPEATS_TARGET_CONDITION,
                "has an outcome that repeats the target condition.");
        of(
                theme,
                outcomes.isEmpty()
                        || outcomes.stream().map(ThemeOutcome::side).distinct().count() > 1,
                PublicationRule.OUTCOMES_ON_ONE_SIDE,
                "has outcomes for one side only: look for what users and what the business get.");
        of(
                theme,
                outcomes.stream().map(ThemeOutcome::targetId).allMatch(this::measured),
                PublicationRule.BASELINE_MISSING,
                "has an outcome of which nothing is measured: nobody can tell how far it is.");
    }

    private boolean measured(@Nullable MeasureTargetId target) {
        return target == null || content.measured().contains(target);
    }

    private boolean namesADate(Theme theme) {
        return dated(theme.problem())
                || audience.readsStatus()
                        && (dated(content.phase(theme))
                                || theme.inBuild().stream().anyMatch(PublicationChecks::dated));
    }

    /// Within the organisation dates are no promise.
    private boolean within() {
        return audience == Audience.INTERNAL;
    }

    private static boolean dated(@Nullable String text) {
        return text != null && DATE.matcher(text).find();
    }

    private void of(Theme theme, boolean holds, PublicationRule rule, String what) {
        unless(holds, rule, theme, "The theme “%s” %s".formatted(theme.title(), what));
    }

    private void unless(boolean holds, PublicationRule rule, @Nullable Theme theme, String message) {
        if (!holds) {
            findings.add(new PublicationFinding(rule, theme == null ? null : theme.id(), message));
        }
    }
}
