package dev.throughline.organisation.member;

import static dev.throughline.organisation.jooq.Tables.MEMBER;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Rows;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
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

    private static Member member(Record row) {
        return new Member(
                row.get(MEMBER.ID),
                row.get(MEMBER.SUBJECT),
                row.get(MEMBER.NAME),
                row.get(MEMBER.EMAIL),
                row.get(MEMBER.VERSION),
                row.get(MEMBER.CREATED_AT),
                row.get(MEMBER.UPDATED_AT),
                row.get(MEMBER.ARCHIVED_AT));
    }
}
