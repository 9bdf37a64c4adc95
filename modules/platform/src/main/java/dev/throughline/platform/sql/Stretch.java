package dev.throughline.platform.sql;

import dev.throughline.platform.node.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// A part of a list that is put together of several tables' rows, oldest first: so many behind a place in it, or before
/// it, the nearest to it first.
public record Stretch(@Nullable Instant from, @Nullable UUID fromId, boolean backwards, int most) {

    public <R extends Record> Result<R> of(SelectConditionStep<R> query, Field<Instant> since, Field<? extends Id> id) {
        Field<UUID> plain = id.coerce(UUID.class);
        return query.and(beyond(since, plain))
                .orderBy(backwards ? since.desc() : since.asc(), backwards ? plain.desc() : plain.asc())
                .limit(most)
                .fetch();
    }

    /// The same of what is computed, and is not much.
    public <T> List<T> of(Collection<T> all, Function<T, Instant> since, Function<T, ? extends Id> id) {
        Comparator<T> oldest = Comparator.comparing(since)
                .thenComparing(item -> id.apply(item).value().toString());
        return all.stream()
                .filter(item -> isBeyond(since.apply(item), id.apply(item).value()))
                .sorted(backwards ? oldest.reversed() : oldest)
                .limit(most)
                .toList();
    }

    /// As somebody asks for it who calls a moment by another one, so much later.
    public Stretch earlier(Duration by) {
        return new Stretch(from == null ? null : from.minus(by), fromId, backwards, most);
    }

    private boolean isBeyond(Instant since, UUID id) {
        if (from == null || fromId == null) {
            return true;
        }
        int place = since.compareTo(from);
        int behind = place == 0 ? id.toString().compareTo(fromId.toString()) : place;
        return backwards ? behind < 0 : behind > 0;
    }

    private Condition beyond(Field<Instant> since, Field<UUID> id) {
        if (from == null) {
            return DSL.noCondition();
        }
        return backwards
                ? since.lt(from).or(since.eq(from).and(id.lt(fromId)))
                : since.gt(from).or(since.eq(from).and(id.gt(fromId)));
    }
}
