package dev.throughline.reporting.priority;

import dev.throughline.organisation.role.Permission;
import dev.throughline.reporting.line.StrategyLines;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.report.ReportSource;
import dev.throughline.reporting.scope.Period;
import dev.throughline.reporting.scope.ReportScope;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
public class PriorityAdherenceReports implements ReportSource<PriorityAdherenceReport> {

    private final PriorityRepository repository;
    private final StrategyLines lines;

    PriorityAdherenceReports(PriorityRepository repository, StrategyLines lines) {
        this.repository = repository;
        this.lines = lines;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.PRIORITY_ADHERENCE;
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
                Permission.EXPERIMENT_READ);
    }

    @Override
    public boolean overTime() {
        return true;
    }

    /// Back to the work before the first change of an order in the period.
    @Override
    public PriorityAdherenceReport tell(ReportScope scope) {
        Period period = scope.over();
        return new Adherence(
                        scope,
                        lines.current(),
                        repository.themes(),
                        repository.steps(),
                        repository.acts(period.since().minus(Adherence.REST), period.until()))
                .report();
    }
}
