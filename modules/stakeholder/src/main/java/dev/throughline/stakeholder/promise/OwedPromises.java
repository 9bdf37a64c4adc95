package dev.throughline.stakeholder.promise;

import static dev.throughline.organisation.role.Permission.PROMISE_TRIAGE;

import dev.throughline.inbox.kind.Owed;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.sql.Stretch;
import java.util.List;
import org.springframework.stereotype.Service;

/// Whoever may triage promises owes a look at those that are logged; whoever looked into one owes an answer.
@Service
class OwedPromises {

    private final OwedPromiseRepository repository;
    private final Access access;

    OwedPromises(OwedPromiseRepository repository, Access access) {
        this.repository = repository;
        this.access = access;
    }

    List<Owed> toTriage(Stretch stretch) {
        return access.may(PROMISE_TRIAGE) ? repository.logged(stretch) : List.of();
    }

    int toTriage() {
        return access.may(PROMISE_TRIAGE) ? repository.logged() : 0;
    }

    List<Owed> toAnswer(Stretch stretch) {
        return access.may(PROMISE_TRIAGE) ? repository.triaged(stretch, access.caller()) : List.of();
    }

    int toAnswer() {
        return access.may(PROMISE_TRIAGE) ? repository.triaged(access.caller()) : 0;
    }
}
