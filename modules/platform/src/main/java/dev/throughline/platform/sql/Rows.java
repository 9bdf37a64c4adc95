package dev.throughline.platform.sql;

import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.Node;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;

/// What every table of nodes needs: rows by id, a row locked for a change, a change that counts the version, pages.
public final class Rows<I extends Id, T extends Node> {

    private final DSLContext sql;
    private final Table<? extends UpdatableRecord<?>> table;
    private final Field<I> id;
    private final Function<Row, T> mapper;
    private final Pages<T> pages;
    private final ByIds<I, T> byIds;
    private final Shape lock;
    private final Shape keep;

    public Rows(
            DSLContext sql,
            Table<? extends UpdatableRecord<?>> table,
            Field<I> id,
            Function<Row, T> mapper,
            Order... usual) {
        this.sql = sql;
        this.table = table;
        this.id = id;
        this.mapper = mapper;
        this.pages = new Pages<>(sql, table, mapper, usual);
        this.byIds = new ByIds<>(sql, table, id, mapper);
        this.lock =
                Shape.of(sql, () -> select().where(id.eq(DSL.param("id", id))).forUpdate());
        this.keep =
                Shape.of(sql, () -> select().where(id.eq(DSL.param("id", id))).forShare());
    }

    public Map<I, T> byIds(Set<I> ids) {
        return byIds.of(ids);
    }

    /// For statements of others that have this table's columns from a place on: remembers the rows for the snapshot.
    public Consumer<Row> remembered(int from) {
        return byIds.remembered(from);
    }

    /// The one row that a unique condition names.
    public Optional<T> one(Condition condition) {
        return select().where(condition).fetchOptional(Row.with(mapper));
    }

    /// Waits for whoever else is changing this row; refuses where there is none.
    public T lock(I wanted, String path) {
        return lock.one(mapper, wanted).orElseThrow(() -> Refusal.notFound(path));
    }

    /// Keeps a row from being changed or archived until the transaction ends. Those who put something under
    /// it do so side by side, and whoever archives it waits for them.
    public T keep(I wanted, String path) {
        return keep.one(mapper, wanted).orElseThrow(() -> Refusal.notFound(path));
    }

    /// The same of several.
    public List<T> keep(Set<I> wanted, String path) {
        List<T> kept = keepAll(Bound.among(id, wanted));
        if (kept.size() < wanted.size()) {
            throw Refusal.notFound(path);
        }
        return kept;
    }

    /// The same of those that fulfil a condition, in the order of their ids.
    public List<T> keepAll(Condition condition) {
        return select().where(condition).orderBy(id).forShare().fetch(Row.with(mapper));
    }

    /// The rows that a change of something else changes too, in the order of their ids.
    public List<T> lockAll(Condition condition) {
        return select().where(condition).orderBy(id).forUpdate().fetch(Row.with(mapper));
    }

    /// The first so many that fulfil a condition, in the order of their ids.
    public List<T> all(Condition condition, int most) {
        return select().where(condition).orderBy(id).limit(most).fetch(Row.with(mapper));
    }

    public T insert(Patch columns) {
        return sql.insertInto(table)
                .set(columns.columns())
                .returning(table.fields())
                .fetchSingle(Row.with(mapper));
    }

    /// Sets the columns and counts the version up, where that makes another row of it: what changes nothing is no
    /// change. Refuses where the row is archived, since every change comes by here.
    public T update(I changed, Patch patch) {
        return write(changed, patch, inUse().and(patch.changes()))
                .or(() -> one(id.eq(changed).and(inUse())))
                .orElseThrow(Rows::archived);
    }

    /// Counts the version up for what hangs on the row, too, and stands in another table.
    public T touch(I changed, Patch patch) {
        return write(changed, patch, inUse()).orElseThrow(Rows::archived);
    }

    /// Puts the row under something else. That is no change of what it says, so what is archived moves, too.
    public T relocate(I moved, Patch patch) {
        return write(moved, patch, patch.changes())
                .or(() -> one(id.eq(moved)))
                .orElseThrow(() -> Refusal.notFound("id"));
    }

    public T archive(I archived) {
        return update(archived, new Patch().set(archivedAt(), Instant.now()));
    }

    /// Archives a row whose place another one takes.
    public T archive(I archived, I successor) {
        Field<I> mergedInto = Objects.requireNonNull(table.field("merged_into_id", id.getDataType()));
        return update(archived, new Patch().set(archivedAt(), Instant.now()).set(mergedInto, successor));
    }

    public T restore(I archived, Patch patch) {
        return write(archived, patch.set(archivedAt(), null), archivedAt().isNotNull())
                .orElseThrow(() -> Refusal.of(
                        PlatformError.MOVE_NOT_ALLOWED, "id", "This is in use; only what is archived is restored."));
    }

    public Connection<T> page(Listing listing) {
        return pages.page(listing, DSL.noCondition());
    }

    public Connection<T> page(Listing listing, Condition within) {
        return pages.page(listing, within);
    }

    public <P> Map<P, Connection<T>> pages(Listing listing, Field<P> parent, Collection<P> parents) {
        return pages.pages(listing, parent, parents);
    }

    public <P> Map<P, Connection<T>> pages(Listing listing, Field<P> parent, Collection<P> parents, Condition within) {
        return pages.pages(listing, parent, parents, within);
    }

    /// The first row under each parent, in the usual order.
    public <P> Map<P, T> first(Field<P> parent, Set<P> parents) {
        return pages.first(parent, parents);
    }

    private Optional<T> write(I changed, Patch patch, Condition condition) {
        Field<Integer> version = column("version", Integer.class);
        return sql.update(table)
                .set(patch.columns())
                .set(version, version.plus(1))
                .set(column("updated_at", Instant.class), DSL.field("clock_timestamp()", Instant.class))
                .where(id.eq(changed))
                .and(condition)
                .returning(table.fields())
                .fetchOptional(Row.with(mapper));
    }

    private SelectJoinStep<Record> select() {
        return sql.select(Shape.columns(table)).from(table);
    }

    private Condition inUse() {
        Field<Instant> archivedAt = table.field("archived_at", Instant.class);
        return archivedAt == null ? DSL.noCondition() : archivedAt.isNull();
    }

    private static Refusal archived() {
        return Refusal.of(PlatformError.MOVE_NOT_ALLOWED, "id", "This is archived; it is not changed any more.");
    }

    private Field<Instant> archivedAt() {
        return column("archived_at", Instant.class);
    }

    private <V> Field<V> column(String name, Class<V> type) {
        return Objects.requireNonNull(table.field(name, type), () -> table.getName() + " has no column " + name);
    }
}
