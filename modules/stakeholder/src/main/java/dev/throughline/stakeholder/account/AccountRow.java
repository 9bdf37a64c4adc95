package dev.throughline.stakeholder.account;

import static dev.throughline.stakeholder.account.AccountColumn.COMMITMENT;
import static dev.throughline.stakeholder.account.AccountColumn.DESCRIPTION;
import static dev.throughline.stakeholder.account.AccountColumn.FIT;
import static dev.throughline.stakeholder.account.AccountColumn.NAME;
import static dev.throughline.stakeholder.account.AccountColumn.SIGNED_ON;
import static dev.throughline.stakeholder.account.AccountColumn.VALUE_AMOUNT;
import static dev.throughline.stakeholder.account.AccountColumn.VALUE_CURRENCY;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.csv.TableRow;
import dev.throughline.stakeholder.origin.Importing;
import dev.throughline.stakeholder.origin.Origin;
import dev.throughline.stakeholder.origin.People;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One row with what is wrong with its cells.
final class AccountRow {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 20_000;

    private final TableRow row;
    private final People people;
    private final LocalDate today;

    AccountRow(TableRow row, People people, LocalDate today) {
        this.row = row;
        this.people = people;
        this.today = today;
    }

    /// What it makes of the account that was there before, or of none; nothing where something is wrong.
    Optional<AccountLine> read(@Nullable Account before, @Nullable Origin origin) {
        String name = Importing.text(row, NAME, LONGEST_NAME, before == null ? null : before.name());
        if (name == null) {
            row.find(NAME, "TEXT_LENGTH", "An account has a name; this cell is empty.");
        }
        MemberId owner = people.here(row, before == null ? null : before.ownerId());
        Money value = value(before == null ? null : before.value());
        var line = new AccountLine(
                name == null ? "" : name,
                Importing.text(row, DESCRIPTION, LONGEST_DESCRIPTION, before == null ? null : before.description()),
                Importing.after(
                        row, FIT, before == null ? null : before.fit(), old -> row.named(FIT, AccountFit.values())),
                Importing.after(
                        row,
                        COMMITMENT,
                        before == null ? null : before.commitment(),
                        old -> row.named(COMMITMENT, AccountCommitment.values())),
                value,
                Importing.after(row, SIGNED_ON, before == null ? null : before.signedOn(), old -> signedOn()),
                owner == null ? People.NOBODY : owner,
                origin == null && before != null ? before.origin() : origin);
        return row.isSound() ? Optional.of(line) : Optional.empty();
    }

    private @Nullable LocalDate signedOn() {
        LocalDate day = row.day(SIGNED_ON);
        String future = day == null ? null : Signings.problem(day, today);
        if (future != null) {
            row.find(SIGNED_ON, "INVALID", future);
        }
        return day;
    }

    private @Nullable Money value(@Nullable Money before) {
        if (!row.has(VALUE_AMOUNT) && !row.has(VALUE_CURRENCY)) {
            return before;
        }
        BigDecimal amount = row.has(VALUE_AMOUNT) ? row.number(VALUE_AMOUNT) : before == null ? null : before.amount();
        String currency =
                row.has(VALUE_CURRENCY) ? row.cell(VALUE_CURRENCY) : before == null ? null : before.currency();
        String unknown = currency == null ? null : Money.problem(currency);
        if (unknown != null) {
            row.find(VALUE_CURRENCY, "INVALID", unknown);
            return null;
        }
        if (amount != null && currency == null) {
            row.find(VALUE_CURRENCY, "INVALID", "An amount has a currency: three capitals, such as EUR.");
        } else if (amount == null && currency != null && row.cell(VALUE_AMOUNT) == null) {
            row.find(VALUE_AMOUNT, "INVALID", "A currency alone is no value: say how much of it.");
        }
        if (amount == null || currency == null) {
            return null;
        }
        String wrong = Money.problem(amount, currency);
        if (wrong != null) {
            row.find(VALUE_AMOUNT, "INVALID", wrong);
            return null;
        }
        return Money.exactly(amount, currency);
    }
}
