package dev.throughline.inbox.letter;

import dev.throughline.inbox.box.Obligation;
import dev.throughline.inbox.box.Obligations;
import dev.throughline.inbox.kind.Delivery;
import dev.throughline.inbox.notification.Notification;
import dev.throughline.inbox.notification.NotificationId;
import dev.throughline.inbox.notification.Notifications;
import dev.throughline.inbox.preference.Preferences;
import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.mail.Letterhead;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/// Writes letters, as the caller may read: nothing where there is nothing to say. What is owed is a reason for a digest
/// where it is new since the last one, or a week has passed; otherwise it stands beside what moved.
@Service
class Wordings {

    private static final int MOST = 50;
    private static final Duration AGAIN = Duration.ofDays(7);
    private static final String PLACE = "{token}";

    private final Notifications notifications;
    private final Obligations obligations;
    private final Preferences preferences;
    private final LetterRepository letters;
    private final Digests digests;
    private final Members members;
    private final Organisations organisations;
    private final String unsubscribe;
    private final String inbox;

    Wordings(
            Notifications notifications,
            Obligations obligations,
            Preferences preferences,
            LetterRepository letters,
            Digests digests,
            Members members,
            Organisations organisations,
            @Value("${throughline.inbox.unsubscribe:http://localhost:${server.port:8080}/public/unsubscribe/{token}}")
                    String unsubscribe,
            @Value("${throughline.inbox.link:}") String inbox) {
        this.notifications = notifications;
        this.obligations = obligations;
        this.preferences = preferences;
        this.letters = letters;
        this.digests = digests;
        this.members = members;
        this.organisations = organisations;
        this.unsubscribe = unsubscribe;
        this.inbox = inbox;
        if (!unsubscribe.contains(PLACE)) {
            throw new IllegalStateException("throughline.inbox.unsubscribe needs " + PLACE + " where the token stands");
        }
    }

    Optional<Wording> of(Letter letter, String token) {
        Map<String, Delivery> deliveries =
                preferences.deliveries(Set.of(letter.memberId())).getOrDefault(letter.memberId(), Map.of());
        return letter.about() == null ? digest(letter, token, deliveries) : one(letter, token, deliveries);
    }

    private Optional<Wording> one(Letter letter, String token, Map<String, Delivery> deliveries) {
        NotificationId id = new NotificationId(Objects.requireNonNull(letter.about()));
        return Optional.ofNullable(notifications.byIds(Set.of(id)).get(id))
                .filter(news -> news.readAt() == null && news.mailedAt() == null)
                .filter(news -> deliveries.get(news.kind()) == Delivery.AT_ONCE)
                .map(news -> new Wording(page(letter, token).about(news), List.of(news)));
    }

    /// Nothing where they have said since that they want none.
    private Optional<Wording> digest(Letter letter, String token, Map<String, Delivery> deliveries) {
        if (!digests.wanted(letter.memberId())) {
            return Optional.empty();
        }
        List<String> kinds = deliveries.entrySet().stream()
                .filter(kind -> kind.getValue() == Delivery.DIGEST)
                .map(Map.Entry::getKey)
                .toList();
        List<Notification> moved = notifications.unmailed(kinds, MOST);
        List<Obligation> owed = obligations.digested(MOST);
        return moved.isEmpty() && !worthSaying(letter.memberId(), owed)
                ? Optional.empty()
                : Optional.of(new Wording(page(letter, token).digest(moved, owed), moved));
    }

    private boolean worthSaying(MemberId member, List<Obligation> owed) {
        if (owed.isEmpty()) {
            return false;
        }
        Instant last = letters.lastDigest(member);
        return last == null
                || last.isBefore(Instant.now().minus(AGAIN))
                || owed.stream().anyMatch(each -> each.since().isAfter(last));
    }

    private LetterPage page(Letter letter, String token) {
        Member member =
                Objects.requireNonNull(members.byIds(Set.of(letter.memberId())).get(letter.memberId()));
        return new LetterPage(
                new Letterhead(
                        member.name(),
                        member.email(),
                        organisations.current().name(),
                        inbox,
                        unsubscribe.replace(PLACE, token)),
                digests.zone(letter.memberId()));
    }
}
