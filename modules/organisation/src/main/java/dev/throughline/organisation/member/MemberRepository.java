package dev.throughline.organisation.member;

import static dev.throughline.organisation.jooq.Tables.MEMBER;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.stereotype.Repository;

@Repository
class MemberRepository {

    private final DSLContext sql;
    private final Rows<MemberId, Member> rows;

    MemberRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(sql, MEMBER, MEMBER.ID, MemberRepository::member, new Order("NAME", false));
    }

    Map<MemberId, Member> byIds(Set<MemberId> ids) {
        return rows.byIds(ids);
    }

    Optional<Member> find(MemberBy by) {
        if (by.id() != null) {
            return rows.one(MEMBER.ID.eq(by.id()));
        }
        return rows.one(
                by.subject() == null
                        ? MEMBER.EMAIL.eq(by.email()).and(MEMBER.ARCHIVED_AT.isNull())
                        : MEMBER.SUBJECT.eq(by.subject()));
    }

    /// Whatever the case in which either is written.
    Optional<Member> byEmail(String email) {
        return rows.one(
                DSL.lower(MEMBER.EMAIL).eq(email.toLowerCase(Locale.ROOT)).and(MEMBER.ARCHIVED_AT.isNull()));
    }

    List<Member> byEmails(Set<String> emails) {
        return rows.all(
                DSL.lower(MEMBER.EMAIL)
                        .eq(DSL.any(Bound.array(
                                MEMBER.EMAIL,
                                emails.stream()
                                        .map(email -> email.toLowerCase(Locale.ROOT))
                                        .toList())))
                        .and(MEMBER.ARCHIVED_AT.isNull()),
                Integer.MAX_VALUE);
    }

    Member lock(MemberId id, String path) {
        return rows.lock(id, path);
    }

    Optional<Member> lockBySubject(String subject) {
        return locked(MEMBER.SUBJECT.eq(subject));
    }

    /// Removed, and the login server does not know as yet; waits for whoever tells it at this moment.
    Optional<Member> lockLeaving(MemberId id) {
        return locked(MEMBER.ID.eq(id).and(MEMBER.LEAVING));
    }

    List<Member> entering() {
        return sql.select(MEMBER.fields())
                .from(MEMBER)
                .where(MEMBER.ARCHIVED_AT.isNull())
                .and(MEMBER.STATE.eq(MemberState.ACTIVE))
                .fetch(Row.with(MemberRepository::member));
    }

    List<MemberId> leaving() {
        return sql.select(MEMBER.ID).from(MEMBER).where(MEMBER.LEAVING).fetch(MEMBER.ID);
    }

    private Optional<Member> locked(Condition condition) {
        return sql.select(MEMBER.fields())
                .from(MEMBER)
                .where(condition)
                .forUpdate()
                .fetchOptional(Row.with(MemberRepository::member));
    }

    Connection<Member> page(Listing listing) {
        return rows.page(listing);
    }

    /// Whether there is more than one.
    boolean several() {
        return sql.select(MEMBER.ID).from(MEMBER).limit(2).fetch().size() == 2;
    }

    Member insert(AddMember member) {
        return rows.insert(new Patch()
                .set(MEMBER.SUBJECT, member.subject())
                .set(MEMBER.NAME, member.name())
                .set(MEMBER.EMAIL, member.email()));
    }

    Member rename(MemberId id, ArgumentValue<String> name) {
        return rows.update(id, new Patch().with(MEMBER.NAME, name));
    }

    Member move(MemberId id, MemberState state) {
        return rows.update(id, new Patch().set(MEMBER.STATE, state));
    }

    Member remove(MemberId id) {
        return rows.update(
                id, new Patch().set(MEMBER.ARCHIVED_AT, Instant.now()).set(MEMBER.LEAVING, true));
    }

    void left(MemberId id) {
        sql.update(MEMBER).set(MEMBER.LEAVING, false).where(MEMBER.ID.eq(id)).execute();
    }

    /// The one change of what is archived: the same person is a member again.
    Member revive(MemberId id, AddMember member) {
        return sql.update(MEMBER)
                .set(MEMBER.NAME, member.name())
                .set(MEMBER.EMAIL, member.email())
                .set(MEMBER.STATE, MemberState.ACTIVE)
                .set(MEMBER.LEAVING, false)
                .setNull(MEMBER.ARCHIVED_AT)
                .set(MEMBER.VERSION, MEMBER.VERSION.plus(1))
                .set(MEMBER.UPDATED_AT, Instant.now())
                .where(MEMBER.ID.eq(id))
                .returning(MEMBER.fields())
                .fetchSingle(Row.with(MemberRepository::member));
    }

    private static Member member(Row row) {
        return new Member(
                row.get(MEMBER.ID),
                row.get(MEMBER.SUBJECT),
                row.get(MEMBER.NAME),
                row.get(MEMBER.EMAIL),
                row.get(MEMBER.STATE),
                row.get(MEMBER.VERSION),
                row.get(MEMBER.CREATED_AT),
                row.get(MEMBER.UPDATED_AT),
                row.get(MEMBER.ARCHIVED_AT));
    }
}
