package dev.throughline.organisation.setup;

import static dev.throughline.organisation.jooq.Tables.SET_UP;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Rows;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class SetUpRepository {

    private final DSLContext sql;

    SetUpRepository(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Set<SetUpStep> steps) {
        sql.insertInto(SET_UP, SET_UP.STEP)
                .valuesOfRows(steps.stream().collect(Rows.toRowList(step -> DSL.val(step, SET_UP.STEP))))
                .execute();
    }

    void done(SetUpStep step) {
        sql.update(SET_UP)
                .set(SET_UP.DONE_AT, Instant.now())
                .where(SET_UP.STEP.eq(step))
                .and(SET_UP.DONE_AT.isNull())
                .execute();
    }

    List<SetUpItem> all() {
        List<SetUpItem> items =
                sql.select(SET_UP.STEP, SET_UP.DONE_AT).from(SET_UP).fetch(mapping(SetUpItem::new));
        return items.stream().sorted(Comparator.comparing(SetUpItem::step)).toList();
    }
}
