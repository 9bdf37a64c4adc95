package dev.throughline.reporting.sharedtruth;

import dev.throughline.organisation.role.Permission;
import dev.throughline.reporting.line.StrategyLines;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.report.ReportSource;
import dev.throughline.reporting.scope.ReportScope;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
public class SharedTruthReports implements ReportSource<SharedTruthReport> {

    private final SharedTruthRepository repository;
    private final StrategyLines lines;

    SharedTruthReports(SharedTruthRepository repository, StrategyLines lines) {
        this.repository = repository;
        this.lines = lines;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.SHARED_TRUTH;
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
                Permission.STAKEHOLDER_READ,
                Permission.ACCOUNT_READ,
                Permission.REQUEST_READ,
                Permission.INSIGHT_READ);
    }

    @Override
    public boolean overTime() {
        return false;
    }

    @Override
    public SharedTruthReport tell(ReportScope scope) {
        List<Heard> heard = new ArrayList<>(repository.evidence());
        heard.addAll(repository.insights());
        heard.addAll(repository.requests());
        return new SharedTruth(scope, lines.current(), repository.themes(), repository.problems(), heard).report();
    }
}
