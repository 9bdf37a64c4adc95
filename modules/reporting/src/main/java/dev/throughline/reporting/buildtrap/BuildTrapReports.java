package dev.throughline.reporting.buildtrap;

import dev.throughline.organisation.role.Permission;
import dev.throughline.reporting.line.StrategyLines;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.report.ReportSource;
import dev.throughline.reporting.scope.Period;
import dev.throughline.reporting.scope.ReportScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
public class BuildTrapReports implements ReportSource<BuildTrapReport> {

    private static final int TWO_QUARTERS = 6;

    private final BuildTrapRepository repository;
    private final StrategyLines lines;

    BuildTrapReports(BuildTrapRepository repository, StrategyLines lines) {
        this.repository = repository;
        this.lines = lines;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.BUILD_TRAP;
    }

    @Override
    public Set<Permission> reads() {
        return EnumSet.of(
                Permission.ORGANISATION_READ,
                Permission.VISION_READ,
                Permission.CHALLENGE_READ,
                Permission.INITIATIVE_READ,
                Permission.TARGET_CONDITION_READ,
                Permission.ROADMAP_READ,
                Permission.EXPERIMENT_READ,
                Permission.PROMISE_READ);
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Override
    public BuildTrapReport tell(ReportScope scope) {
        List<TrapStatement> statements = new ArrayList<>(repository.challenges());
        statements.addAll(repository.targetConditions());
        statements.addAll(repository.outcomes());
        return new BuildTrap(
                        scope,
                        lines.current(),
                        repository.themes(),
                        repository.hijacked(),
                        statements,
                        repository.pathsKnown(),
                        repository.experiments(),
                        repository.teams(),
                        twoQuartersBefore(scope.over()))
                .report();
    }

    /// As many days of the organisation's calendar as two quarters have.
    private static Instant twoQuartersBefore(Period period) {
        return period.to()
                .plusDays(1)
                .minusMonths(TWO_QUARTERS)
                .atStartOfDay(period.zone())
                .toInstant();
    }
}
