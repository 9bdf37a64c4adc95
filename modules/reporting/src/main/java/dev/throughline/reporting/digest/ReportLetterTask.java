package dev.throughline.reporting.digest;

import dev.throughline.platform.jobs.Task;
import dev.throughline.platform.jobs.TaskKey;
import dev.throughline.platform.mail.Mail;
import dev.throughline.platform.mail.MailAway;
import dev.throughline.platform.mail.MailRoom;
import dev.throughline.platform.security.Acting;
import dev.throughline.platform.security.LinkToken;
import dev.throughline.platform.security.OrganisationSuspended;
import dev.throughline.platform.tenancy.TenantTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Sends a digest, at most once, as inboxes send theirs: that it is on its way is committed before the mail server
/// hears of it. Whatever becomes of it, the next one is left waiting.
@Component
class ReportLetterTask implements Task {

    private final ReportDigests digests;
    private final ReportLetterRepository letters;
    private final ReportWordings wordings;
    private final MailRoom room;
    private final Acting acting;
    private final TenantTransactions transactions;
    private final Duration patience;

    ReportLetterTask(
            ReportDigests digests,
            ReportLetterRepository letters,
            ReportWordings wordings,
            MailRoom room,
            Acting acting,
            TenantTransactions transactions,
            @Value("${throughline.inbox.patience:1d}") Duration patience) {
        this.digests = digests;
        this.letters = letters;
        this.wordings = wordings;
        this.room = room;
        this.acting = acting;
        this.transactions = transactions;
        this.patience = patience;
    }

    @Override
    public String name() {
        return ReportDigests.TASK;
    }

    @Override
    public void run(TaskKey key) {
        in(key, () -> letters.find(new ReportLetterId(key.about()))).ifPresent(letter -> {
            switch (letter.state()) {
                case WAITING -> attempt(key, letter);
                case SENDING -> end(key, letter, ReportLetterState.SENDING, ReportLetterState.UNCERTAIN);
                default -> {}
            }
        });
    }

    private void attempt(TaskKey key, ReportLetter letter) {
        if (!room.isOpen() || letter.dueAt().plus(patience).isBefore(Instant.now())) {
            end(key, letter, ReportLetterState.WAITING, ReportLetterState.GIVEN_UP);
            return;
        }
        LinkToken token = LinkToken.fresh(key.organisation());
        Optional<ReportWording> wording = written(key, letter, token);
        Mail mail = wording.map(ReportWording::mail).orElse(null);
        if (mail == null) {
            wording.ifPresent(known -> in(key, () -> {
                letters.tells(letter.id(), known.told().written(), null);
                return letter;
            }));
            end(key, letter, ReportLetterState.WAITING, ReportLetterState.EMPTY);
        } else if (in(key, () -> begin(letter, wording.get(), token))) {
            send(key, letter, mail);
        }
    }

    private boolean begin(ReportLetter letter, ReportWording wording, LinkToken token) {
        boolean first = letters.move(letter.id(), ReportLetterState.WAITING, ReportLetterState.SENDING);
        if (first) {
            letters.tells(letter.id(), wording.told().written(), token.digest());
        }
        return first;
    }

    private Optional<ReportWording> written(TaskKey key, ReportLetter letter, LinkToken token) {
        try {
            return transactions.snapshot(
                    key.organisation(),
                    () -> acting.as(
                            letter.digest().memberId().value(), () -> wordings.of(letter.digest(), token.text())));
        } catch (AccessDeniedException | OrganisationSuspended nobody) {
            return Optional.empty();
        }
    }

    private void send(TaskKey key, ReportLetter letter, Mail mail) {
        try {
            ReportLetterState became = ReportLetterState.valueOf(room.post(mail).name());
            end(key, letter, ReportLetterState.SENDING, became);
        } catch (MailAway away) {
            in(key, () -> letters.move(letter.id(), ReportLetterState.SENDING, ReportLetterState.WAITING));
            throw away;
        }
    }

    private void end(TaskKey key, ReportLetter letter, ReportLetterState from, ReportLetterState to) {
        in(key, () -> {
            if (letters.move(letter.id(), from, to)) {
                Instant now = Instant.now();
                digests.leave(letter.digest(), letter.dueAt().isAfter(now) ? letter.dueAt() : now);
            }
            return letter;
        });
    }

    private <R> R in(TaskKey key, Supplier<R> work) {
        return transactions.in(key.organisation(), work);
    }
}
