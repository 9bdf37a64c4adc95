package dev.throughline.stakeholder.request;

import static dev.throughline.stakeholder.request.RequestColumn.ACCOUNT;
import static dev.throughline.stakeholder.request.RequestColumn.KIND;
import static dev.throughline.stakeholder.request.RequestColumn.RAISED_BY;
import static dev.throughline.stakeholder.request.RequestColumn.WORDING;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.csv.TableRow;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.account.NamedAccounts;
import dev.throughline.stakeholder.origin.Importing;
import dev.throughline.stakeholder.origin.Origin;
import dev.throughline.stakeholder.origin.People;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One row with what is wrong with its cells.
final class RequestRow {

    private static final int LONGEST = 5000;

    private final TableRow row;
    private final People people;
    private final NamedAccounts accounts;

    RequestRow(TableRow row, People people, NamedAccounts accounts) {
        this.row = row;
        this.people = people;
        this.accounts = accounts;
    }

    /// What it makes of the request that was there before, or of none; nothing where something is wrong.
    Optional<RequestLine> read(@Nullable Request before, @Nullable Origin origin) {
        String wording = Importing.text(row, WORDING, LONGEST, before == null ? null : before.wording());
        if (wording == null) {
            row.find(WORDING, "TEXT_LENGTH", "A request has a wording; this cell is empty.");
        }
        RequestKind kind = Importing.after(
                row, KIND, before == null ? null : before.kind(), old -> row.named(KIND, RequestKind.values()));
        if (kind == null && row.cell(KIND) == null) {
            row.find(KIND, "INVALID", "A request asks for a SOLUTION or tells a PROBLEM; say which.");
        }
        AccountId account = accounts.named(row, ACCOUNT, before == null ? null : before.accountId());
        MemberId raiser = people.of(row, before == null ? null : before.raisedById());
        if (before != null && raiser != null && row.isSound() && !raiser.equals(before.raisedById())) {
            row.find(RAISED_BY, "INVALID", "Somebody else raised this request, and that stays.");
        }
        return row.isSound() && wording != null && kind != null && raiser != null
                ? Optional.of(new RequestLine(
                        wording, kind, raiser, account, origin == null && before != null ? before.origin() : origin))
                : Optional.empty();
    }
}
