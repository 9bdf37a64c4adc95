package dev.throughline.stakeholder.update;

import dev.throughline.inbox.kind.Owed;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.sql.Stretch;
import java.util.List;
import org.springframework.stereotype.Service;

/// Status updates that were sent to the caller, as a member or as the stakeholder that they are, and that they have not
/// read. One that was corrected waits no more.
@Service
class UnreadStatusUpdates {

    private final UnreadStatusUpdateRepository repository;
    private final Access access;

    UnreadStatusUpdates(UnreadStatusUpdateRepository repository, Access access) {
        this.repository = repository;
        this.access = access;
    }

    List<Owed> unread(Stretch stretch) {
        return repository.unread(stretch, access.caller());
    }

    int unread() {
        return repository.unread(access.caller());
    }
}
