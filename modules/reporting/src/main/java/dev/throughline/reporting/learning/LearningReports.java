package dev.throughline.reporting.learning;

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
public class LearningReports implements ReportSource<LearningReport> {

    private final LearningReportRepository repository;
    private final StrategyLines lines;

    LearningReports(LearningReportRepository repository, StrategyLines lines) {
        this.repository = repository;
        this.lines = lines;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.LEARNING;
    }

    @Override
    public Set<Permission> reads() {
        return EnumSet.of(
                Permission.ORGANISATION_READ,
                Permission.VISION_READ,
                Permission.CHALLENGE_READ,
                Permission.INITIATIVE_READ,
                Permission.TARGET_CONDITION_READ,
                Permission.EXPERIMENT_READ,
                Permission.LEARNING_READ);
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Override
    public LearningReport tell(ReportScope scope) {
        Period period = scope.over();
        return new LearningTold(
                        scope,
                        lines.current(),
                        repository.experiments(),
                        repository.learnings(period.since(), period.until()),
                        repository.knowledge(period.until()),
                        repository.teams(period.until()))
                .report();
    }
}
