package dev.throughline.stakeholder.origin;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.member.MembersByEmail;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.platform.csv.Column;
import dev.throughline.platform.csv.TableRow;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whom a row names, by their e-mail addresses. Who is left out is the one who brings it in; for a service account,
/// which has no customers and no wishes, somebody has to be named.
public record People(@Nullable MemberId self, boolean others, MembersByEmail known) {

    /// Stands for whoever could not be found; such a row is not brought in.
    public static final MemberId NOBODY = new MemberId(new UUID(0, 0));

    /// With the permission that it takes to name somebody else.
    public People(Access access, Members members, Permission naming) {
        this(
                access.member(),
                access.may(naming),
                new MembersByEmail(access.may(Permission.ORGANISATION_READ), members::byEmail));
    }

    /// As [#of] has it, and nobody anew who may not enter any more.
    public @Nullable MemberId here(TableRow row, Column column, @Nullable MemberId before) {
        MemberId named = of(row, column, before);
        String email = row.cell(column);
        if (email != null && named != null && !named.equals(before)) {
            known.member(email)
                    .filter(member -> !member.mayEnter())
                    .ifPresent(gone -> row.find(
                            column, "INVALID", "Not here any more: %s. Name somebody who is.".formatted(gone.name())));
        }
        return named;
    }

    /// An empty cell leaves who was there before.
    public @Nullable MemberId of(TableRow row, Column column, @Nullable MemberId before) {
        String email = row.cell(column);
        if (email == null) {
            if (before == null && self == null) {
                row.find(column, "MEMBER_MISSING", "A service account names a member here, by their e-mail address.");
            }
            return before == null ? self : before;
        }
        if (!known.readable()) {
            row.find(column, "FORBIDDEN", "Your role does not let you read who is a member; leave this cell empty.");
            return before;
        }
        MemberId named = known.find(email).orElse(null);
        if (named == null) {
            row.find(column, "NOT_FOUND", "No member has this e-mail address.");
        } else if (before == null && !named.equals(self) && !others) {
            row.find(column, "FORBIDDEN", "You bring in your own only; leave this cell empty.");
        }
        return named;
    }
}
