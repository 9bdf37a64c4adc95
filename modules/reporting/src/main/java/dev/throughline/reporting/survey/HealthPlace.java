package dev.throughline.reporting.survey;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.reporting.person.PersonGrant;
import dev.throughline.reporting.scope.ReportScope;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A team, a business line, or the whole organisation: where somebody works, or whose answers these are.
public record HealthPlace(
        @Nullable BusinessLineId businessLineId, @Nullable TeamId teamId) {

    public static final HealthPlace ORGANISATION = new HealthPlace(null, null);

    static HealthPlace of(BusinessLineId line) {
        return new HealthPlace(line, null);
    }

    static HealthPlace of(TeamId team) {
        return new HealthPlace(null, team);
    }

    /// What is named most closely.
    public static HealthPlace of(ReportScope scope) {
        return scope.teamId() == null ? new HealthPlace(scope.businessLineId(), null) : of(scope.teamId());
    }

    /// One place for each, so that nobody counts twice: a team before a line, the one that they had first.
    static HealthPlace of(List<PersonGrant> grants) {
        return first(grants, grant -> grant.teamId() != null)
                .or(() -> first(grants, grant -> grant.businessLineId() != null))
                .map(grant -> new HealthPlace(grant.teamId() == null ? grant.businessLineId() : null, grant.teamId()))
                .orElse(ORGANISATION);
    }

    private static Optional<PersonGrant> first(List<PersonGrant> grants, Predicate<PersonGrant> wanted) {
        return grants.stream().filter(wanted).findFirst();
    }
}
