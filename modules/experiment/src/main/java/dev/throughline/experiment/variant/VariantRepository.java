package dev.throughline.experiment.variant;

import static dev.throughline.experiment.jooq.Tables.VARIANT;

import dev.throughline.experiment.experiment.ExperimentId;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.platform.sql.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class VariantRepository {

    private final Rows<VariantId, Variant> rows;
    private final Shape ofExperiments;

    VariantRepository(DSLContext sql) {
        this.rows = new Rows<>(sql, VARIANT, VARIANT.ID, VariantRepository::variant, new Order("CREATED_AT", false));
        this.ofExperiments = Shape.of(
                sql,
                () -> sql.select(Shape.columns(VARIANT))
                        .from(VARIANT)
                        .where(Bound.among(VARIANT.EXPERIMENT_ID))
                        .and(VARIANT.ARCHIVED_AT.isNull())
                        .orderBy(VARIANT.CONTROL.desc(), VARIANT.CREATED_AT, VARIANT.ID));
    }

    Map<VariantId, Variant> byIds(Set<VariantId> ids) {
        return rows.byIds(ids);
    }

    /// The control first.
    Map<ExperimentId, List<Variant>> of(Set<ExperimentId> experiments) {
        Map<ExperimentId, List<Variant>> found = HashMap.newHashMap(experiments.size());
        ofExperiments.each(
                row -> {
                    Variant variant = variant(row);
                    found.computeIfAbsent(variant.experimentId(), first -> new ArrayList<>())
                            .add(variant);
                },
                experiments);
        return found;
    }

    Variant lock(VariantId id) {
        return rows.lock(id, "id");
    }

    Variant insert(AddVariant add) {
        return rows.insert(new Patch()
                .set(VARIANT.EXPERIMENT_ID, add.experimentId())
                .set(VARIANT.NAME, add.name())
                .set(VARIANT.DESCRIPTION, add.description())
                .set(VARIANT.CONTROL, Objects.requireNonNullElse(add.control(), false))
                .set(VARIANT.WEIGHT, Objects.requireNonNullElse(add.weight(), 1)));
    }

    Variant update(ChangeVariant change) {
        return rows.update(
                change.id(),
                new Patch()
                        .with(VARIANT.NAME, change.name())
                        .with(VARIANT.DESCRIPTION, change.description())
                        .with(VARIANT.CONTROL, change.control())
                        .with(VARIANT.WEIGHT, change.weight()));
    }

    Variant archive(VariantId id) {
        return rows.archive(id);
    }

    private static Variant variant(Row row) {
        return new Variant(
                row.get(VARIANT.ID),
                row.get(VARIANT.EXPERIMENT_ID),
                row.get(VARIANT.NAME),
                row.get(VARIANT.DESCRIPTION),
                row.get(VARIANT.CONTROL),
                row.get(VARIANT.WEIGHT),
                row.get(VARIANT.VERSION),
                row.get(VARIANT.CREATED_AT),
                row.get(VARIANT.UPDATED_AT),
                row.get(VARIANT.ARCHIVED_AT));
    }
}
