package dev.throughline.reporting.health;

import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.reporting.alignment.AlignmentReports;
import dev.throughline.reporting.buildtrap.BuildTrapReports;
import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.FigureKind;
import dev.throughline.reporting.finding.FindingRule;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.line.StrategyLine;
import dev.throughline.reporting.line.StrategyLines;
import dev.throughline.reporting.person.PersonGrants;
import dev.throughline.reporting.report.Report;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.report.ReportSource;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.reporting.survey.AnsweredSurvey;
import dev.throughline.reporting.survey.HealthPlace;
import dev.throughline.reporting.survey.HealthSurveys;
import dev.throughline.reporting.talk.ConversationReports;
import dev.throughline.stakeholder.decision.HeardDecisions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What another report says is taken from it, with what it found: two rules for one number would differ some day.
@Service
public class HealthReports implements ReportSource<ProductLedHealthReport> {

    private static final Set<FigureKind> SHOWN = EnumSet.noneOf(FigureKind.class);

    /// What explains the numbers that are taken.
    private static final Set<FindingRule> EXPLAINING = EnumSet.of(
            FindingRule.STRATEGIC_TALKS_MISSED,
            FindingRule.NO_PATH_TO_ACTIVE_VISION,
            FindingRule.WORDED_AS_OUTPUT,
            FindingRule.DISCOVERY_TOO_SMALL,
            FindingRule.NOTHING_INVALIDATED,
            FindingRule.FINISHED_UNMEASURED,
            FindingRule.ROADMAP_HIJACKED);

    static {
        Stream.of(HealthAspectKind.values()).forEach(aspect -> SHOWN.addAll(aspect.figures()));
    }

    private final HealthRepository repository;
    private final PersonGrants grants;
    private final StrategyLines lines;
    private final HeardDecisions decisions;
    private final ConversationReports talks;
    private final AlignmentReports alignment;
    private final BuildTrapReports buildTrap;
    private final HealthSurveys surveys;

    HealthReports(
            HealthRepository repository,
            PersonGrants grants,
            StrategyLines lines,
            HeardDecisions decisions,
            ConversationReports talks,
            AlignmentReports alignment,
            BuildTrapReports buildTrap,
            HealthSurveys surveys) {
        this.repository = repository;
        this.grants = grants;
        this.lines = lines;
        this.decisions = decisions;
        this.talks = talks;
        this.alignment = alignment;
        this.buildTrap = buildTrap;
        this.surveys = surveys;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.PRODUCT_LED_HEALTH;
    }

    @Override
    public Set<Permission> reads() {
        Set<Permission> reads = EnumSet.of(Permission.DECISION_READ, Permission.LEARNING_READ);
        Stream.of(talks, alignment, buildTrap).forEach(source -> reads.addAll(source.reads()));
        return reads;
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Override
    public ProductLedHealthReport tell(ReportScope scope) {
        List<Report> told = List.of(talks.tell(scope), alignment.tell(scope), buildTrap.tell(scope));
        List<Figure> figures = new ArrayList<>();
        List<ReportFinding> findings = new ArrayList<>();
        own(scope, figures, findings);
        told.forEach(report -> {
            report.figures().stream()
                    .filter(figure -> SHOWN.contains(figure.kind()))
                    .forEach(figures::add);
            report.all().stream()
                    .filter(finding -> EXPLAINING.contains(finding.rule()))
                    .forEach(findings::add);
        });
        List<FigureKind> order = Stream.of(HealthAspectKind.values())
                .flatMap(aspect -> aspect.figures().stream())
                .toList();
        figures.sort(Comparator.comparing(figure -> order.indexOf(figure.kind())));
        AnsweredHealth answered = new AnsweredHealth(scope, survey(scope));
        figures.addAll(answered.figures());
        return new ProductLedHealthReport(scope, figures, findings, answered);
    }

    private @Nullable AnsweredSurvey survey(ReportScope scope) {
        return scope.challengeId() == null
                ? surveys.lastBefore(scope.over().until(), HealthPlace.of(scope))
                        .orElse(null)
                : null;
    }

    private void own(ReportScope scope, List<Figure> figures, List<ReportFinding> findings) {
        StrategyLine line = lines.current();
        Set<TeamId> under = scope.challengeId() == null ? null : line.teams(scope);
        HealthPeople people =
                new HealthPeople(scope, under, repository.lines(), repository.teams(), grants.leading(scope.at()));
        HealthWork work = new HealthWork(
                scope, line, repository.conditions(), repository.experiments(), decisions.all(), repository.themes());
        figures.add(people.teamsWithPm(findings));
        figures.add(people.linesWithVp(findings));
        figures.add(work.measurable(findings));
        figures.add(work.taught(findings));
        figures.add(work.heard(findings));
    }
}
