package dev.throughline.reporting.exposure;

import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.reporting.line.StrategyLines;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.report.ReportSource;
import dev.throughline.reporting.scope.ReportScope;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
public class PromiseExposureReports implements ReportSource<PromiseExposureReport> {

    private final PromiseExposureRepository repository;
    private final StrategyLines lines;
    private final Organisations organisations;

    PromiseExposureReports(PromiseExposureRepository repository, StrategyLines lines, Organisations organisations) {
        this.repository = repository;
        this.lines = lines;
        this.organisations = organisations;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.PROMISE_EXPOSURE;
    }

    @Override
    public Set<Permission> reads() {
        return EnumSet.of(
                Permission.PROMISE_READ,
                Permission.ACCOUNT_READ,
                Permission.ROADMAP_READ,
                Permission.ORGANISATION_READ,
                Permission.VISION_READ,
                Permission.CHALLENGE_READ,
                Permission.INITIATIVE_READ,
                Permission.TARGET_CONDITION_READ);
    }

    @Override
    public boolean overTime() {
        return false;
    }

    @Override
    public PromiseExposureReport tell(ReportScope scope) {
        return new PromiseExposure(
                        scope,
                        ZoneId.of(organisations.current().timeZone()),
                        lines.current(),
                        repository.themes(),
                        repository.promises(),
                        repository.worth())
                .report();
    }
}
