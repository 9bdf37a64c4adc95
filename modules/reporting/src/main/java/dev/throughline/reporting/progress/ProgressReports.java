package dev.throughline.reporting.progress;

import dev.throughline.organisation.role.Permission;
import dev.throughline.reporting.course.AsOfDay;
import dev.throughline.reporting.course.AsOfDays;
import dev.throughline.reporting.course.GoalRow;
import dev.throughline.reporting.course.MeasuredGoals;
import dev.throughline.reporting.line.StrategyLine;
import dev.throughline.reporting.line.StrategyLines;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.report.ReportSource;
import dev.throughline.reporting.scope.ReportScope;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

@Service
public class ProgressReports implements ReportSource<ProgressReport> {

    private static final Set<String> GIVEN_UP = Set.of("ABANDONED", "REVISED");

    private final MeasuredGoals goals;
    private final StrategyLines lines;
    private final TeamLineRepository teams;
    private final AsOfDays days;

    ProgressReports(MeasuredGoals goals, StrategyLines lines, TeamLineRepository teams, AsOfDays days) {
        this.goals = goals;
        this.lines = lines;
        this.teams = teams;
        this.days = days;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.PROGRESS;
    }

    @Override
    public Set<Permission> reads() {
        return EnumSet.of(
                Permission.ORGANISATION_READ,
                Permission.VISION_READ,
                Permission.CHALLENGE_READ,
                Permission.INITIATIVE_READ,
                Permission.TARGET_CONDITION_READ,
                Permission.METRIC_READ,
                Permission.MEASUREMENT_READ);
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Override
    public ProgressReport tell(ReportScope scope) {
        AsOfDay asOf = days.of(scope);
        StrategyLine line = lines.current();
        List<GoalRow> rows = Stream.concat(
                        goals.challenges(asOf).stream(),
                        goals.targetConditions(scope.over().since(), asOf).stream()
                                .filter(row -> !GIVEN_UP.contains(row.state())))
                .filter(row ->
                        line.concerns(scope, Objects.requireNonNull(line.steps().get(row.id()))))
                .toList();
        return new Standing(scope, asOf, line, teams.lines(), rows, goals.progress(rows, asOf)).report();
    }
}
