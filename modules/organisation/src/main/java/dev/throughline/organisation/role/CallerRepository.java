package dev.throughline.organisation.role;

import static dev.throughline.organisation.jooq.Tables.MEMBER;
import static dev.throughline.organisation.jooq.Tables.ORGANISATION_;
import static dev.throughline.organisation.jooq.Tables.ROLE;
import static dev.throughline.organisation.jooq.Tables.ROLE_GRANT;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.MemberState;
import dev.throughline.platform.security.Caller;
import dev.throughline.platform.security.Callers;
import dev.throughline.platform.security.OrganisationSuspended;
import dev.throughline.platform.security.Reach;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class CallerRepository implements Callers {

    private static final Set<String> WHILE_CLOSED = Set.of(
            Permission.ORGANISATION_READ.name(),
            Permission.ORGANISATION_EXPORT.name(),
            Permission.ORGANISATION_CLOSE.name());

    private final DSLContext sql;

    CallerRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Caller> find(String subject) {
        return one(MEMBER.SUBJECT.eq(subject));
    }

    @Override
    public Optional<Caller> find(UUID member) {
        return one(MEMBER.ID.eq(new MemberId(member)));
    }

    private Optional<Caller> one(Condition who) {
        List<? extends Record> rows = sql.select(
                        MEMBER.ID,
                        MEMBER.SUBJECT,
                        MEMBER.NAME,
                        ROLE.PERMISSIONS,
                        ROLE_GRANT.BUSINESS_LINE_ID,
                        ROLE_GRANT.TEAM_ID,
                        ROLE_GRANT.UNTIL,
                        ORGANISATION_.SUSPENDED_AT,
                        ORGANISATION_.SUSPENDED_BY,
                        ORGANISATION_.SUSPENSION_REASON,
                        ORGANISATION_.LEAVING_DUE_AT)
                .from(MEMBER)
                .crossJoin(ORGANISATION_)
                .leftJoin(ROLE_GRANT)
                .on(ROLE_GRANT.MEMBER_ID.eq(MEMBER.ID))
                .and(RoleGrantRepository.ACTIVE)
                .leftJoin(ROLE)
                .on(ROLE.ID.eq(ROLE_GRANT.ROLE_ID))
                .and(ROLE.ARCHIVED_AT.isNull())
                .where(who)
                .and(MEMBER.ARCHIVED_AT.isNull())
                .and(MEMBER.STATE.eq(MemberState.ACTIVE))
                .fetch();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Reach> permissions = new HashMap<>();
        for (Record row : rows) {
            String[] granted = row.get(ROLE.PERMISSIONS);
            if (granted != null) {
                Reach reach = new Place(row.get(ROLE_GRANT.BUSINESS_LINE_ID), row.get(ROLE_GRANT.TEAM_ID)).reach();
                for (String permission : granted) {
                    permissions.merge(permission, reach, Reach::and);
                }
            }
        }
        Record member = rows.getFirst();
        return Optional.of(new Caller(
                member.get(MEMBER.ID).value(),
                member.get(MEMBER.SUBJECT),
                member.get(MEMBER.NAME),
                left(member, permissions),
                rows.stream()
                        .map(row -> row.get(ROLE_GRANT.UNTIL))
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null)));
    }

    /// All of them where the organisation works; otherwise those that who may close it needs to decide how it goes on.
    private static Map<String, Reach> left(Record organisation, Map<String, Reach> permissions) {
        Instant due = organisation.get(ORGANISATION_.LEAVING_DUE_AT);
        if (due == null && organisation.get(ORGANISATION_.SUSPENDED_AT) == null) {
            return Map.copyOf(permissions);
        }
        Reach closing = permissions.get(Permission.ORGANISATION_CLOSE.name());
        if (closing != null && closing.everywhere()) {
            permissions.keySet().retainAll(WHILE_CLOSED);
            return Map.copyOf(permissions);
        }
        if (due != null) {
            throw new OrganisationSuspended(
                    "This organisation is leaving, and everything of it is deleted at %s; ask its admin."
                            .formatted(due));
        }
        throw new OrganisationSuspended("This organisation is suspended: %s Ask %s."
                .formatted(
                        sentence(organisation.get(ORGANISATION_.SUSPENSION_REASON)),
                        organisation.get(ORGANISATION_.SUSPENDED_BY) == null
                                ? "who runs this installation"
                                : "its admin"));
    }

    private static String sentence(String reason) {
        return reason.matches("(?s).*[.!?]") ? reason : reason + ".";
    }
}
