package dev.throughline.reporting.alignment;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.reporting.line.StrategyLines;
import dev.throughline.reporting.scope.ReportScope;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
public class AlignmentReports {

    /// Whoever may not read all of it would be told of holes that are none.
    private static final Set<Permission> READS = EnumSet.of(
            Permission.ORGANISATION_READ,
            Permission.VISION_READ,
            Permission.CHALLENGE_READ,
            Permission.INITIATIVE_READ,
            Permission.TARGET_CONDITION_READ,
            Permission.ROADMAP_READ);

    private final AlignmentRepository repository;
    private final StrategyLines lines;
    private final Access access;

    AlignmentReports(AlignmentRepository repository, StrategyLines lines, Access access) {
        this.repository = repository;
        this.lines = lines;
        this.access = access;
    }

    AlignmentReport of(ReportScope scope) {
        READS.forEach(permission -> access.demand(access.may(permission), permission));
        return new Alignment(scope, lines.current(), repository.challenges(), repository.told(), repository.teams())
                .report();
    }
}
