package dev.throughline.roadmap.roadmap;

import static dev.throughline.organisation.role.Permission.ROADMAP_CHANGE;

import dev.throughline.inbox.kind.Owed;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.ReachedTeams;
import dev.throughline.platform.sql.Stretch;
import java.util.List;
import org.springframework.stereotype.Service;

/// Whoever may confirm a roadmap owes it a look where one is due (S1:108).
@Service
class OwedReviews {

    private final OwedReviewRepository repository;
    private final Access access;

    OwedReviews(OwedReviewRepository repository, Access access) {
        this.repository = repository;
        this.access = access;
    }

    List<Owed> due(Stretch stretch) {
        ReachedTeams teams = access.reached(ROADMAP_CHANGE);
        return teams.nowhere() ? List.of() : repository.due(stretch, teams);
    }

    int due() {
        ReachedTeams teams = access.reached(ROADMAP_CHANGE);
        return teams.nowhere() ? 0 : repository.count(teams);
    }
}
