package dev.throughline.stakeholder.decision;

import static dev.throughline.organisation.role.Permission.DECISION_CREATE;
import static dev.throughline.organisation.role.Permission.DECISION_INPUT;

import dev.throughline.inbox.kind.Moved;
import dev.throughline.inbox.kind.News;
import dev.throughline.inbox.kind.Owed;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.sql.Stretch;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/// Whoever owns an open decision owes it, and whoever was asked owes an answer; both hear what becomes of it.
@Service
class OwedDecisions {

    static final String DECISION = "DECISION";

    private final OwedDecisionRepository repository;
    private final Access access;

    OwedDecisions(OwedDecisionRepository repository, Access access) {
        this.repository = repository;
        this.access = access;
    }

    List<Owed> open(Stretch stretch) {
        return mayAnswer() ? repository.open(stretch, access.caller()) : List.of();
    }

    int open() {
        return mayAnswer() ? repository.open(access.caller()) : 0;
    }

    List<Owed> asked(Stretch stretch) {
        return mayAnswer() ? repository.asked(stretch, access.caller()) : List.of();
    }

    int asked() {
        return mayAnswer() ? repository.asked(access.caller()) : 0;
    }

    /// Nobody owes what their roles do not let them do any more.
    private boolean mayAnswer() {
        return access.may(DECISION_CREATE) || access.may(DECISION_INPUT);
    }

    List<News> told(Moved<Decision> moved) {
        Decision before = moved.before();
        Decision after = moved.after();
        if (before == null || !before.ownerId().equals(after.ownerId())) {
            return news(List.of(after.ownerId()), after, "It is yours to decide.");
        }
        if (before.state() != after.state()) {
            Set<MemberId> concerned = new HashSet<>(repository.heard(after.id()));
            concerned.add(after.ownerId());
            return news(concerned, after, words(after.state()));
        }
        return switch (moved.action()) {
            case "askDecision" ->
                news(
                        repository.askedLast(after.id()).stream().toList(),
                        after,
                        "You were asked what you think before it is decided.");
            case "adviseDecision" -> news(List.of(after.ownerId()), after, "Somebody said what they think.");
            default -> List.of();
        };
    }

    private static List<News> news(Collection<MemberId> members, Decision decision, String words) {
        return members.stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .map(member -> new News(DECISION, member, decision.id(), words))
                .toList();
    }

    private static String words(DecisionState state) {
        return switch (state) {
            case OPEN -> "It is open.";
            case DECIDED -> "It was decided.";
            case SUPERSEDED -> "Another decision has taken its place.";
            case DROPPED -> "It was left undecided.";
        };
    }
}
