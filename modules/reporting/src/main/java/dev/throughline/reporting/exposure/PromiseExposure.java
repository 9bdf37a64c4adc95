package dev.throughline.reporting.exposure;

import dev.throughline.platform.node.Id;
import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.FigureKind;
import dev.throughline.reporting.finding.FindingRule;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.line.LineStep;
import dev.throughline.reporting.line.StrategyLine;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.roadmap.theme.ThemeOrigin;
import dev.throughline.roadmap.theme.Validity;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.account.Money;
import dev.throughline.stakeholder.promise.Exposure;
import dev.throughline.stakeholder.promise.PromiseState;
import dev.throughline.stakeholder.promise.Standing;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rule of the report, without a look at the database.
record PromiseExposure(
        ReportScope scope,
        ZoneId zone,
        StrategyLine line,
        Map<ThemeId, PromisedTheme> themes,
        List<ToldPromise> promises,
        Map<AccountId, Money> worth) {

    /// *(design)* As long as two sprints take: who looks into it now can still learn something before the day comes.
    static final int SOON_DAYS = 30;

    /// *(design)* Two weeks: who promised it has met the customer again since.
    static final int TRIAGE_DAYS = 14;

    PromiseExposureReport report() {
        List<BoundPromise> bound =
                promises.stream().filter(this::concerns).map(this::bind).toList();
        List<PromisedTheme> open = themes.values().stream()
                .filter(PromisedTheme::open)
                .filter(this::concerns)
                .toList();
        PromiseGroups groups = new PromiseGroups(bound, worth);
        return new PromiseExposureReport(
                scope, figures(bound, open), findings(bound), groups.worthOfEach(), groups.accounts(), groups.months());
    }

    /// The same rule as the field of a promise has, over what is published of the same facts.
    private BoundPromise bind(ToldPromise promise) {
        PromisedTheme theme = theme(promise);
        Standing standing = theme == null
                ? Standing.NONE
                : new Standing(theme.state(), theme.archived(), theme.problem(), wanted(theme));
        return new BoundPromise(
                promise,
                standing.behind(promise.kind()).exposure(),
                theme != null && theme.problem() == Validity.VALIDATED);
    }

    private boolean wanted(PromisedTheme theme) {
        LineStep step = line.steps().get(theme.targetConditionId());
        return !theme.roadmapArchived()
                && step != null
                && Stream.concat(Stream.of(step), line.above(step)).noneMatch(one -> Standing.givenUp(one.state()));
    }

    private @Nullable PromisedTheme theme(ToldPromise promise) {
        return promise.themeId() == null ? null : themes.get(promise.themeId());
    }

    /// A promise belongs where the roadmap of its theme does; one without a theme, to the whole organisation only.
    private boolean concerns(ToldPromise promise) {
        PromisedTheme theme = theme(promise);
        return theme == null ? scope.teams() == null && scope.challengeId() == null : concerns(theme);
    }

    private boolean concerns(PromisedTheme theme) {
        LineStep step = line.steps().get(theme.targetConditionId());
        return scope.concerns(theme.teamId())
                && (scope.challengeId() == null || step != null && line.concerns(scope, step));
    }

    private List<Figure> figures(List<BoundPromise> bound, List<PromisedTheme> open) {
        Set<Id> hijacks = new HashSet<>();
        bound.stream().filter(one -> one.exposure() == Exposure.HIJACK).forEach(one -> {
            if (one.promise().themeId() != null) {
                hijacks.add(one.promise().themeId());
            }
        });
        return List.of(
                share(FigureKind.HIJACK_PROMISES, bound, one -> one.exposure() == Exposure.HIJACK),
                share(FigureKind.UNVALIDATED_PROMISES, bound, one -> one.exposure() == Exposure.UNVALIDATED),
                share(FigureKind.PLANNED_PROMISES, bound, one -> one.exposure() == Exposure.PLANNED),
                share(FigureKind.SAFE_PROMISES, bound, one -> one.exposure() == Exposure.SAFE),
                share(
                        FigureKind.CONTRACTUAL_PROMISES,
                        bound,
                        one -> one.promise().contractual()),
                Figure.share(
                        scope,
                        FigureKind.HIJACKED_THEMES,
                        open.stream()
                                .filter(theme -> theme.origin() == ThemeOrigin.PROMISE || hijacks.contains(theme.id()))
                                .map(PromisedTheme::id)
                                .toList(),
                        open.stream().map(PromisedTheme::id).toList(),
                        "No theme is open here."));
    }

    private Figure share(FigureKind kind, List<BoundPromise> bound, Predicate<BoundPromise> counted) {
        return Figure.share(
                scope, kind, ids(bound.stream().filter(counted).toList()), ids(bound), "No promise is open here.");
    }

    private List<ReportFinding> findings(List<BoundPromise> bound) {
        LocalDate today = scope.at().atZone(zone).toLocalDate();
        List<ReportFinding> findings = new ArrayList<>();
        find(
                findings,
                FindingRule.HIJACK_IN_CONTRACT,
                bound,
                one -> one.promise().contractual() && one.exposure() == Exposure.HIJACK,
                promise -> "This feature is promised in a contract, and nothing that is still wanted leads to it.");
        find(
                findings,
                FindingRule.PROMISE_DUE_UNVALIDATED,
                bound,
                one -> one.exposure() != Exposure.SAFE
                        && one.exposure() != Exposure.PLANNED
                        && !one.validated()
                        && one.promise().dueBetween(today, today.plusDays(SOON_DAYS)),
                promise -> "This feature is due on %s, and nobody has shown that the problem behind it is there."
                        .formatted(promise.dueOn()));
        find(
                findings,
                FindingRule.PROMISE_OVERDUE,
                bound,
                one -> one.promise().dueBefore(today),
                promise -> "This was due on %s, and is neither kept nor broken.".formatted(promise.dueOn()));
        find(
                findings,
                FindingRule.PROMISE_NOT_TRIAGED,
                bound,
                one -> one.promise().state() == PromiseState.LOGGED
                        && !one.promise().createdAt().isAfter(scope.at().minus(Duration.ofDays(TRIAGE_DAYS))),
                promise -> "This was logged %d days ago, and nobody has looked into it."
                        .formatted(Duration.between(promise.createdAt(), scope.at())
                                .toDays()));
        return findings;
    }

    private static void find(
            List<ReportFinding> findings,
            FindingRule rule,
            List<BoundPromise> bound,
            Predicate<BoundPromise> found,
            Function<ToldPromise, String> what) {
        bound.stream()
                .filter(found)
                .map(BoundPromise::promise)
                .forEach(promise -> findings.add(new ReportFinding(rule, promise.id(), what.apply(promise))));
    }

    private static List<Id> ids(List<BoundPromise> bound) {
        return bound.stream().<Id>map(one -> one.promise().id()).toList();
    }
}
