package dev.throughline.inbox.letter;

import dev.throughline.platform.jobs.Task;
import dev.throughline.platform.jobs.TaskKey;
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

/// Sends a letter, at most once: that it is on its way is committed before the mail server hears of it, and it is tried
/// again only where the mail server certainly has not taken it. It is written as the member may read by then.
@Component
class LetterTask implements Task {

    private final Letters letters;
    private final Wordings wordings;
    private final MailRoom room;
    private final Acting acting;
    private final TenantTransactions transactions;
    private final Duration patience;

    LetterTask(
            Letters letters,
            Wordings wordings,
            MailRoom room,
            Acting acting,
            TenantTransactions transactions,
            @Value("${throughline.inbox.patience:1d}") Duration patience) {
        this.letters = letters;
        this.wordings = wordings;
        this.room = room;
        this.acting = acting;
        this.transactions = transactions;
        this.patience = patience;
    }

    @Override
    public String name() {
        return Letters.TASK;
    }

    @Override
    public void run(TaskKey key) {
        transactions
                .in(key.organisation(), () -> letters.find(new LetterId(key.about())))
                .ifPresent(letter -> {
                    switch (letter.state()) {
                        case WAITING -> attempt(key, letter);
                        case SENDING -> end(key, letter, LetterState.SENDING, LetterState.UNCERTAIN);
                        default -> {}
                    }
                });
    }

    private void attempt(TaskKey key, Letter letter) {
        if (!room.isOpen() || letter.createdAt().plus(patience).isBefore(Instant.now())) {
            end(key, letter, LetterState.WAITING, LetterState.GIVEN_UP);
            return;
        }
        LinkToken token = LinkToken.fresh(key.organisation());
        Optional<Wording> wording = written(key, letter, token);
        if (wording.isEmpty()) {
            end(key, letter, LetterState.WAITING, LetterState.EMPTY);
        } else if (in(
                key, () -> letters.begin(letter, token.digest(), wording.get().said()))) {
            send(key, letter, wording.get());
        }
    }

    private Optional<Wording> written(TaskKey key, Letter letter, LinkToken token) {
        try {
            return transactions.snapshot(
                    key.organisation(),
                    () -> acting.as(letter.memberId().value(), () -> wordings.of(letter, token.text())));
        } catch (AccessDeniedException | OrganisationSuspended nobody) {
            return Optional.empty();
        }
    }

    private void send(TaskKey key, Letter letter, Wording wording) {
        try {
            LetterState became = LetterState.valueOf(room.post(wording.mail()).name());
            end(key, letter, LetterState.SENDING, became);
        } catch (MailAway away) {
            in(key, () -> {
                letters.putBack(letter, wording.said());
                return letter;
            });
            throw away;
        }
    }

    private void end(TaskKey key, Letter letter, LetterState from, LetterState to) {
        in(key, () -> {
            letters.end(letter, from, to);
            return letter;
        });
    }

    private <R> R in(TaskKey key, Supplier<R> work) {
        return transactions.in(key.organisation(), work);
    }
}
