package dev.throughline.stakeholder.conversation;

import dev.throughline.inbox.kind.Owed;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.sql.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Service;

/// Whoever said that they would do something owes it once its day has passed, in the organisation's time zone, or after
/// a week where it has none.
@Service
class DueActions {

    private static final Duration WITHOUT_A_DAY = Duration.ofDays(7);

    private final DueActionRepository repository;
    private final Organisations organisations;
    private final Access access;

    DueActions(DueActionRepository repository, Organisations organisations, Access access) {
        this.repository = repository;
        this.organisations = organisations;
        this.access = access;
    }

    List<Owed> due(Stretch stretch) {
        ZoneId zone = zone();
        return repository.due(stretch, access.caller(), LocalDate.now(zone), weekAgo()).stream()
                .map(due -> due.dueOn() == null
                        ? new Owed(due.id(), "You said a week ago or more that you would do this.", due.since())
                        : new Owed(
                                due.id(),
                                "You said that you would do this, and its day has passed.",
                                due.since(),
                                due.dueOn().plusDays(1).atStartOfDay(zone).toInstant()))
                .toList();
    }

    int due() {
        return repository.due(access.caller(), organisations.today(), weekAgo());
    }

    private ZoneId zone() {
        return ZoneId.of(organisations.current().timeZone());
    }

    private static Instant weekAgo() {
        return Instant.now().minus(WITHOUT_A_DAY);
    }
}
