package dev.throughline.stakeholder.origin;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.member.MembersByEmail;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.platform.csv.Column;
import dev.throughline.platform.csv.TableRow;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whom rows name in a column, by their e-mail addresses. Who is left out is the one who brings it in; for a service
/// account, which has no customers and no wishes, somebody has to be named.
public record People(
        Column column, @Nullable MemberId self, boolean others, MembersByEmail known, Map<MemberId, Member> before) {

    /// Stands for whoever could not be found; such a row is not brought in.
    public static final MemberId NOBODY = new MemberId(new UUID(0, 0));

    /// With the permission that it takes to name somebody else, and those who were named before.
    public static People of(
            Access access,
            Members members,
            Permission naming,
            Collection<TableRow> rows,
            Column column,
            Set<MemberId> before) {
        boolean readable = access.may(Permission.ORGANISATION_READ);
        return new People(
                column,
                access.member(),
                access.may(naming),
                MembersByEmail.of(members, readable, TableRow.cells(rows, column)),
                readable ? members.byIds(before) : Map.of());
    }

    /// An empty cell leaves who was there before, and so does their address.
    public @Nullable MemberId of(TableRow row, @Nullable MemberId former) {
        String email = row.cell(column);
        if (email == null) {
            if (former == null && self == null) {
                row.find(
                        column,
                        "MEMBER_MISSING",
                        "A service account names a member here, by their e-mail address; it takes ORGANISATION_READ.");
            }
            return former == null ? self : former;
        }
        if (!known.readable()) {
            row.find(column, "FORBIDDEN", "Your role does not let you read who is a member; leave this cell empty.");
            return former;
        }
        Member named = named(email, former);
        if (named == null) {
            row.find(column, "NOT_FOUND", "No member has this e-mail address.");
            return null;
        }
        if (former == null && !named.id().equals(self) && !others) {
            row.find(column, "FORBIDDEN", "You bring in your own only; leave this cell empty.");
        }
        return named.id();
    }

    /// The same, and nobody anew who may not enter any more.
    public @Nullable MemberId here(TableRow row, @Nullable MemberId former) {
        MemberId named = of(row, former);
        String email = row.cell(column);
        if (email != null && named != null && !named.equals(former)) {
            known.find(email)
                    .filter(member -> !member.mayEnter())
                    .ifPresent(gone -> row.find(
                            column, "INVALID", "Not here any more: %s. Name somebody who is.".formatted(gone.name())));
        }
        return named;
    }

    /// Whoever has left has their address still, and somebody else may have it by now.
    private @Nullable Member named(String email, @Nullable MemberId former) {
        Member was = former == null ? null : before.get(former);
        return was != null && was.email().equalsIgnoreCase(email)
                ? was
                : known.find(email).orElse(null);
    }
}
