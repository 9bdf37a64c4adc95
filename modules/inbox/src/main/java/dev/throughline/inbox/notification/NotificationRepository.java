package dev.throughline.inbox.notification;

import static dev.throughline.inbox.jooq.Tables.NOTIFICATION;

import dev.throughline.inbox.kind.News;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.platform.sql.Shape;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class NotificationRepository {

    private static final Field<Instant> NOW = DSL.field("clock_timestamp()", Instant.class);

    private final DSLContext sql;
    private final Rows<NotificationId, Notification> rows;

    NotificationRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(
                sql, NOTIFICATION, NOTIFICATION.ID, NotificationRepository::notification, new Order("MOVED_AT", true));
    }

    Map<NotificationId, Notification> byIds(Set<NotificationId> ids) {
        return rows.byIds(ids);
    }

    Map<MemberId, Connection<Notification>> of(Set<MemberId> members, Listing listing, Instant since) {
        return rows.pages(listing, NOTIFICATION.MEMBER_ID, members, NOTIFICATION.MOVED_AT.gt(since));
    }

    Map<MemberId, Integer> unread(Set<MemberId> members, Instant since) {
        return sql.select(NOTIFICATION.MEMBER_ID, DSL.count())
                .from(NOTIFICATION)
                .where(Bound.among(NOTIFICATION.MEMBER_ID, members))
                .and(NOTIFICATION.READ_AT.isNull())
                .and(NOTIFICATION.MOVED_AT.gt(since))
                .groupBy(NOTIFICATION.MEMBER_ID)
                .fetchMap(NOTIFICATION.MEMBER_ID, DSL.count());
    }

    Notification lock(NotificationId id) {
        return rows.lock(id, "id");
    }

    /// A move of what is unread becomes part of it. Two causes at one moment wait for each other where both are first.
    NotificationId put(News news) {
        return fold(news).or(() -> insert(news)).or(() -> fold(news)).orElseThrow();
    }

    private Optional<NotificationId> fold(News news) {
        return sql.update(NOTIFICATION)
                .set(NOTIFICATION.WORDS, news.words())
                .set(NOTIFICATION.MOVES, NOTIFICATION.MOVES.plus(1))
                .set(NOTIFICATION.MOVED_AT, NOW)
                .setNull(NOTIFICATION.MAILED_AT)
                .set(NOTIFICATION.VERSION, NOTIFICATION.VERSION.plus(1))
                .where(NOTIFICATION.MEMBER_ID.eq(news.to()))
                .and(NOTIFICATION.KIND.eq(news.kind()))
                .and(NOTIFICATION.ABOUT.eq(news.about().toString()))
                .and(NOTIFICATION.READ_AT.isNull())
                .returningResult(NOTIFICATION.ID)
                .fetchOptional(NOTIFICATION.ID);
    }

    private Optional<NotificationId> insert(News news) {
        return sql.insertInto(NOTIFICATION)
                .set(NOTIFICATION.MEMBER_ID, news.to())
                .set(NOTIFICATION.KIND, news.kind())
                .set(NOTIFICATION.ABOUT, news.about().toString())
                .set(NOTIFICATION.WORDS, news.words())
                .onConflictDoNothing()
                .returningResult(NOTIFICATION.ID)
                .fetchOptional(NOTIFICATION.ID);
    }

    Notification read(NotificationId id, boolean read) {
        return sql.update(NOTIFICATION)
                .set(NOTIFICATION.READ_AT, read ? NOW : DSL.castNull(Instant.class))
                .set(NOTIFICATION.VERSION, NOTIFICATION.VERSION.plus(1))
                .where(NOTIFICATION.ID.eq(id))
                .returning(Shape.columns(NOTIFICATION))
                .fetchSingle(Row.with(NotificationRepository::notification));
    }

    /// Whether there is an unread one about the same already.
    boolean another(Notification read) {
        return sql.fetchExists(
                NOTIFICATION,
                NOTIFICATION
                        .MEMBER_ID
                        .eq(read.memberId())
                        .and(NOTIFICATION.KIND.eq(read.kind()))
                        .and(NOTIFICATION.ABOUT.eq(read.about()))
                        .and(NOTIFICATION.READ_AT.isNull()));
    }

    void readAll(MemberId member, @Nullable Collection<String> kinds, @Nullable Instant until) {
        Condition which = kinds == null ? DSL.noCondition() : Bound.among(NOTIFICATION.KIND, kinds);
        sql.update(NOTIFICATION)
                .set(NOTIFICATION.READ_AT, NOW)
                .set(NOTIFICATION.VERSION, NOTIFICATION.VERSION.plus(1))
                .where(NOTIFICATION.MEMBER_ID.eq(member))
                .and(NOTIFICATION.READ_AT.isNull())
                .and(which)
                .and(until == null ? DSL.noCondition() : NOTIFICATION.MOVED_AT.le(until))
                .execute();
    }

    void forget(MemberId member) {
        sql.deleteFrom(NOTIFICATION).where(NOTIFICATION.MEMBER_ID.eq(member)).execute();
    }

    void forget(Instant before) {
        sql.deleteFrom(NOTIFICATION).where(NOTIFICATION.MOVED_AT.le(before)).execute();
    }

    /// What of these kinds is unread and in no letter as yet, the latest first.
    List<Notification> unmailed(MemberId member, Collection<String> kinds, Instant since, int most) {
        return sql.select(Shape.columns(NOTIFICATION))
                .from(NOTIFICATION)
                .where(NOTIFICATION.MEMBER_ID.eq(member))
                .and(Bound.among(NOTIFICATION.KIND, kinds))
                .and(NOTIFICATION.READ_AT.isNull())
                .and(NOTIFICATION.MAILED_AT.isNull())
                .and(NOTIFICATION.MOVED_AT.gt(since))
                .orderBy(NOTIFICATION.MOVED_AT.desc(), NOTIFICATION.ID.desc())
                .limit(most)
                .fetch(Row.with(NotificationRepository::notification));
    }

    /// Each as long as it has not moved since it was read.
    int mailed(List<Notification> letter, boolean mailed) {
        return sql.update(NOTIFICATION)
                .set(NOTIFICATION.MAILED_AT, mailed ? NOW : DSL.castNull(Instant.class))
                .where(DSL.condition(
                        "({0}, {1}) in (select * from unnest({2}, {3}))",
                        NOTIFICATION.ID,
                        NOTIFICATION.MOVED_AT,
                        Bound.array(
                                NOTIFICATION.ID,
                                letter.stream().map(Notification::id).toList()),
                        Bound.array(
                                NOTIFICATION.MOVED_AT,
                                letter.stream().map(Notification::movedAt).toList())))
                .execute();
    }

    /// Nothing becomes part of it until the transaction ends.
    void hold(NotificationId id) {
        rows.lockAll(NOTIFICATION.ID.eq(id));
    }

    private static Notification notification(Row row) {
        return new Notification(
                row.get(NOTIFICATION.ID),
                row.get(NOTIFICATION.MEMBER_ID),
                row.get(NOTIFICATION.KIND),
                row.get(NOTIFICATION.ABOUT),
                null,
                row.get(NOTIFICATION.WORDS),
                row.get(NOTIFICATION.MOVES),
                row.get(NOTIFICATION.SINCE),
                row.get(NOTIFICATION.MOVED_AT),
                row.get(NOTIFICATION.READ_AT),
                row.get(NOTIFICATION.MAILED_AT),
                row.get(NOTIFICATION.VERSION));
    }
}
