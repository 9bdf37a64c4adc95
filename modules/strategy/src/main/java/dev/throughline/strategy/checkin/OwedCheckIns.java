package dev.throughline.strategy.checkin;

import static dev.throughline.organisation.role.Permission.MEASUREMENT_CREATE;

import dev.throughline.inbox.kind.Owed;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.ReachedTeams;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.sql.Stretch;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;

/// Whoever may check in owes it as often as the organisation expects.
@Service
class OwedCheckIns {

    private final OwedCheckInRepository repository;
    private final Organisations organisations;
    private final Access access;

    OwedCheckIns(OwedCheckInRepository repository, Organisations organisations, Access access) {
        this.repository = repository;
        this.organisations = organisations;
        this.access = access;
    }

    List<Owed> due(Stretch stretch) {
        ReachedTeams teams = access.reached(MEASUREMENT_CREATE);
        return teams.nowhere() ? List.of() : repository.due(stretch, teams, every());
    }

    int due() {
        ReachedTeams teams = access.reached(MEASUREMENT_CREATE);
        return teams.nowhere() ? 0 : repository.count(teams, every());
    }

    private Duration every() {
        return Duration.ofDays(organisations.current().checkInDays());
    }
}
