package dev.throughline.reporting.alignment;

import dev.throughline.organisation.role.Permission;
import dev.throughline.reporting.line.StrategyLines;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.report.ReportSource;
import dev.throughline.reporting.scope.ReportScope;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
public class AlignmentReports implements ReportSource<AlignmentReport> {

    private final AlignmentRepository repository;
    private final StrategyLines lines;

    AlignmentReports(AlignmentRepository repository, StrategyLines lines) {
        this.repository = repository;
        this.lines = lines;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.ALIGNMENT;
    }

    @Override
    public Set<Permission> reads() {
        return EnumSet.of(
                Permission.ORGANISATION_READ,
                Permission.VISION_READ,
                Permission.CHALLENGE_READ,
                Permission.INITIATIVE_READ,
                Permission.TARGET_CONDITION_READ,
                Permission.ROADMAP_READ);
    }

    @Override
    public boolean overTime() {
        return false;
    }

    @Override
    public AlignmentReport tell(ReportScope scope) {
        return new Alignment(scope, lines.current(), repository.challenges(), repository.told(), repository.teams())
                .report();
    }
}
