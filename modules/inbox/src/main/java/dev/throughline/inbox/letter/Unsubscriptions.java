package dev.throughline.inbox.letter;

import dev.throughline.inbox.preference.Preferences;
import dev.throughline.platform.security.LinkToken;
import dev.throughline.platform.tenancy.TenantTransactions;
import java.util.List;
import org.springframework.stereotype.Service;

/// What the link in a letter does, for whoever has the letter: no more letters of that kind, and nothing else.
@Service
class Unsubscriptions {

    private final LetterRepository letters;
    private final Digests digests;
    private final Preferences preferences;
    private final TenantTransactions transactions;
    private final List<LetterEnd> elsewhere;

    Unsubscriptions(
            LetterRepository letters,
            Digests digests,
            Preferences preferences,
            TenantTransactions transactions,
            List<LetterEnd> elsewhere) {
        this.letters = letters;
        this.digests = digests;
        this.preferences = preferences;
        this.transactions = transactions;
        this.elsewhere = elsewhere;
    }

    /// Whether there is such a letter.
    boolean knows(String text) {
        return LinkToken.read(text)
                .map(token -> transactions.in(
                        token.organisation(),
                        () -> letters.behind(token.digest()).isPresent()
                                || elsewhere.stream()
                                        .anyMatch(end -> end.knows().test(token.digest()))))
                .orElse(false);
    }

    /// Whether there was such a letter; however often it is asked for.
    boolean end(String text) {
        return LinkToken.read(text)
                .map(token -> transactions.in(
                        token.organisation(),
                        () -> letters.behind(token.digest()).map(this::end).orElse(false)
                                || elsewhere.stream().anyMatch(end -> end.end().test(token.digest()))))
                .orElse(false);
    }

    private boolean end(Letter letter) {
        if (letter.kind() == null) {
            digests.end(letter.memberId());
        } else {
            preferences.keepInInbox(letter.memberId(), letter.kind());
        }
        return true;
    }
}
