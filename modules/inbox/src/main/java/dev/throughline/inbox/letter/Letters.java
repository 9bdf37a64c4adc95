package dev.throughline.inbox.letter;

import dev.throughline.inbox.kind.Delivery;
import dev.throughline.inbox.notification.NewsArrived;
import dev.throughline.inbox.notification.Notification;
import dev.throughline.inbox.notification.NotificationId;
import dev.throughline.inbox.notification.Notifications;
import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.changes.ChangeRecorded;
import dev.throughline.platform.jobs.TaskKey;
import dev.throughline.platform.jobs.Tasks;
import dev.throughline.platform.mail.MailRoom;
import dev.throughline.platform.tenancy.TenantTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// Which letters there are to send, and what became of them.
@Service
class Letters {

    static final String TASK = "inbox-letter";

    private final LetterRepository repository;
    private final Digests digests;
    private final Notifications notifications;
    private final MailRoom room;
    private final Tasks tasks;
    private final TenantTransactions transactions;
    private final Duration pause;
    private final Duration kept;

    Letters(
            LetterRepository repository,
            Digests digests,
            Notifications notifications,
            MailRoom room,
            Tasks tasks,
            TenantTransactions transactions,
            @Value("${throughline.inbox.pause:1m}") Duration pause,
            @Value("${throughline.inbox.kept:180d}") Duration kept) {
        this.repository = repository;
        this.digests = digests;
        this.notifications = notifications;
        this.room = room;
        this.tasks = tasks;
        this.transactions = transactions;
        this.pause = pause;
        this.kept = kept;
    }

    /// What moves several times in a row is one letter.
    @EventListener
    void on(NewsArrived fact) {
        if (fact.delivery() == Delivery.AT_ONCE && room.isOpen()) {
            repository
                    .about(fact.memberId(), fact.kind(), fact.id().value())
                    .ifPresent(letter -> tasks.schedule(
                            TASK,
                            new TaskKey(transactions.bound(), letter.value()),
                            Instant.now().plus(pause)));
        }
    }

    /// Who has left gets no letter any more.
    @EventListener
    void on(ChangeRecorded fact) {
        if (fact.after() instanceof Member gone && gone.archivedAt() != null) {
            repository.forget(gone.id());
            digests.forget(gone.id());
        }
    }

    /// Whether letters go out to these members: to all, where there is a mail server.
    Map<MemberId, Boolean> emailed(Set<MemberId> members) {
        return members.stream().collect(Collectors.toMap(member -> member, member -> room.isOpen()));
    }

    Optional<Letter> find(LetterId id) {
        return repository.find(id);
    }

    /// From now on it is on its way: what stands in it stands in no other letter, unless it turns out not to have gone.
    /// Where what it is about has moved while it was written, it is written anew.
    boolean begin(Letter letter, String link, Collection<Notification> said) {
        boolean first = repository.move(letter.id(), LetterState.WAITING, LetterState.SENDING);
        if (first) {
            repository.link(letter.id(), link);
            int told = notifications.mailed(said, true);
            if (letter.about() != null && told < said.size()) {
                throw new LetterOvertaken();
            }
        }
        return first;
    }

    /// Where the news has moved meanwhile, another letter may wait already, which tells it.
    void putBack(Letter letter, Collection<Notification> said) {
        boolean told = letter.about() != null && anotherTells(letter.about());
        repository.move(letter.id(), LetterState.SENDING, told ? LetterState.EMPTY : LetterState.WAITING);
        notifications.mailed(said, false);
    }

    /// No other letter begins to wait until the transaction ends.
    private boolean anotherTells(UUID notification) {
        notifications.hold(new NotificationId(notification));
        return repository.waits(notification);
    }

    void end(Letter letter, LetterState from, LetterState to) {
        repository.move(letter.id(), from, to);
    }

    void forgetOld() {
        repository.forget(Instant.now().minus(kept));
    }
}
