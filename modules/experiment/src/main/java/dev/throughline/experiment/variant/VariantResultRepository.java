package dev.throughline.experiment.variant;

import static dev.throughline.experiment.jooq.Tables.VARIANT_RESULT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.serviceaccount.ServiceAccountId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.platform.sql.Shape;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class VariantResultRepository {

    private static final Field<Long> EXPOSURES =
            sum(VARIANT_RESULT.EXPOSURES).cast(SQLDataType.BIGINT).as("all_exposures");
    private static final Field<Long> SUCCESSES =
            sum(VARIANT_RESULT.SUCCESSES).cast(SQLDataType.BIGINT).as("all_successes");
    private static final Field<String> TOTAL = whole(VARIANT_RESULT.TOTAL).as("all_total");
    private static final Field<String> SQUARES = whole(VARIANT_RESULT.SQUARES).as("all_squares");
    private static final Field<LocalDate> FIRST = min(VARIANT_RESULT.DAY).as("first_day");
    private static final Field<LocalDate> LAST = max(VARIANT_RESULT.DAY).as("last_day");

    private final DSLContext sql;
    private final Rows<VariantResultId, VariantResult> rows;
    private final Shape tallies;

    VariantResultRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(
                sql,
                VARIANT_RESULT,
                VARIANT_RESULT.ID,
                VariantResultRepository::result,
                new Order("DAY", false),
                new Order("RECORDED_AT", false));
        this.tallies = Shape.of(
                sql,
                () -> sql.select(VARIANT_RESULT.VARIANT_ID, EXPOSURES, SUCCESSES, TOTAL, SQUARES, FIRST, LAST)
                        .from(VARIANT_RESULT)
                        .where(Bound.among(VARIANT_RESULT.VARIANT_ID))
                        .and(current())
                        .groupBy(VARIANT_RESULT.VARIANT_ID));
    }

    Map<VariantResultId, VariantResult> byIds(Set<VariantResultId> ids) {
        return rows.byIds(ids);
    }

    Map<VariantId, Connection<VariantResult>> of(Set<VariantId> variants, Listing listing) {
        return rows.pages(listing, VARIANT_RESULT.VARIANT_ID, variants);
    }

    Map<VariantResultId, VariantResult> corrections(Set<VariantResultId> corrected) {
        return rows.first(VARIANT_RESULT.CORRECTS_ID, corrected);
    }

    /// What counts as of now, added up in exact arithmetic.
    Map<VariantId, Tally> tallies(Set<VariantId> variants) {
        Map<VariantId, Tally> found = HashMap.newHashMap(variants.size());
        tallies.each(
                row -> {
                    Tally tally = tally(row);
                    found.put(tally.variantId(), tally);
                },
                variants);
        return found;
    }

    /// What counts for these variants on these days.
    List<VariantResult> current(Set<VariantId> variants, Set<LocalDate> days) {
        return sql.select(Shape.columns(VARIANT_RESULT))
                .from(VARIANT_RESULT)
                .where(Bound.among(VARIANT_RESULT.VARIANT_ID, variants))
                .and(Bound.among(VARIANT_RESULT.DAY, days))
                .and(current())
                .fetch(Row.with(VariantResultRepository::result));
    }

    VariantResult insert(
            VariantCount count,
            @Nullable MemberId member,
            @Nullable ServiceAccountId machine,
            @Nullable VariantResultId corrects) {
        return rows.insert(new Patch()
                .set(VARIANT_RESULT.VARIANT_ID, count.variantId())
                .set(VARIANT_RESULT.DAY, count.day())
                .set(VARIANT_RESULT.EXPOSURES, count.exposures())
                .set(VARIANT_RESULT.SUCCESSES, count.successes())
                .set(VARIANT_RESULT.TOTAL, text(count.sum()))
                .set(VARIANT_RESULT.SQUARES, text(count.sumOfSquares()))
                .set(VARIANT_RESULT.RECORDED_BY_ID, member)
                .set(VARIANT_RESULT.SERVICE_ACCOUNT_ID, machine)
                .set(VARIANT_RESULT.CORRECTS_ID, corrects));
    }

    private static Condition current() {
        var correction = VARIANT_RESULT.as("correction");
        return not(exists(selectOne().from(correction).where(correction.CORRECTS_ID.eq(VARIANT_RESULT.ID))));
    }

    private static Field<String> whole(Field<String> part) {
        return field("sum({0}::numeric)::text", String.class, part);
    }

    private static @Nullable String text(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static Tally tally(Row row) {
        return new Tally(
                row.get(VARIANT_RESULT.VARIANT_ID),
                row.get(EXPOSURES),
                row.get(SUCCESSES),
                decimal(row.get(TOTAL)),
                decimal(row.get(SQUARES)),
                row.get(FIRST),
                row.get(LAST));
    }

    private static VariantResult result(Row row) {
        return new VariantResult(
                row.get(VARIANT_RESULT.ID),
                row.get(VARIANT_RESULT.VARIANT_ID),
                row.get(VARIANT_RESULT.DAY),
                row.get(VARIANT_RESULT.EXPOSURES),
                row.get(VARIANT_RESULT.SUCCESSES),
                decimal(row.get(VARIANT_RESULT.TOTAL)),
                decimal(row.get(VARIANT_RESULT.SQUARES)),
                row.get(VARIANT_RESULT.RECORDED_BY_ID),
                row.get(VARIANT_RESULT.SERVICE_ACCOUNT_ID),
                row.get(VARIANT_RESULT.RECORDED_AT),
                row.get(VARIANT_RESULT.CORRECTS_ID));
    }
}
