package dev.throughline.experiment.knowledge;

import static dev.throughline.experiment.jooq.Tables.KNOWLEDGE_ITEM;

import dev.throughline.experiment.learning.LearningId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.platform.sql.Shape;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class KnowledgeItemRepository {

    private final DSLContext sql;
    private final Rows<KnowledgeItemId, KnowledgeItem> rows;
    private final Shape underConditions;
    private final Shape aboutThemes;
    private final Shape becauseOf;
    private final Shape after;

    KnowledgeItemRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(
                sql, KNOWLEDGE_ITEM, KNOWLEDGE_ITEM.ID, KnowledgeItemRepository::item, new Order("SINCE", false));
        this.underConditions = within(KNOWLEDGE_ITEM.TARGET_CONDITION_ID);
        this.aboutThemes = within(KNOWLEDGE_ITEM.THEME_ID);
        this.becauseOf = among(KNOWLEDGE_ITEM.LEARNING_ID);
        this.after = among(KNOWLEDGE_ITEM.FORMER_ID);
    }

    /// What was there at some moment of a span.
    private Shape within(Field<?> parent) {
        return Shape.of(
                sql,
                () -> sql.select(Shape.columns(KNOWLEDGE_ITEM))
                        .from(KNOWLEDGE_ITEM)
                        .where(Bound.among(parent))
                        .and(KNOWLEDGE_ITEM.SINCE.le(DSL.param("end", KNOWLEDGE_ITEM.SINCE)))
                        .and(KNOWLEDGE_ITEM
                                .UNTIL
                                .isNull()
                                .or(KNOWLEDGE_ITEM.UNTIL.gt(DSL.param("begin", KNOWLEDGE_ITEM.UNTIL))))
                        .orderBy(KNOWLEDGE_ITEM.SINCE, KNOWLEDGE_ITEM.ID));
    }

    private Shape among(Field<?> column) {
        return Shape.of(
                sql,
                () -> sql.select(Shape.columns(KNOWLEDGE_ITEM))
                        .from(KNOWLEDGE_ITEM)
                        .where(Bound.among(column))
                        .orderBy(KNOWLEDGE_ITEM.SINCE, KNOWLEDGE_ITEM.ID));
    }

    Map<KnowledgeItemId, KnowledgeItem> byIds(Set<KnowledgeItemId> ids) {
        return rows.byIds(ids);
    }

    Connection<KnowledgeItem> page(Listing listing) {
        return rows.page(listing);
    }

    Map<TargetConditionId, List<KnowledgeItem>> under(Set<TargetConditionId> conditions, Instant begin, Instant end) {
        return underConditions.list(KnowledgeItemRepository::item, conditions, end, begin).stream()
                .collect(Collectors.groupingBy(KnowledgeItem::targetConditionId));
    }

    Map<ThemeId, List<KnowledgeItem>> about(Set<ThemeId> themes, Instant begin, Instant end) {
        return aboutThemes.list(KnowledgeItemRepository::item, themes, end, begin).stream()
                .collect(Collectors.groupingBy(item -> Objects.requireNonNull(item.themeId())));
    }

    Map<LearningId, List<KnowledgeItem>> becauseOf(Set<LearningId> learnings) {
        return becauseOf.list(KnowledgeItemRepository::item, learnings).stream()
                .collect(Collectors.groupingBy(item -> Objects.requireNonNull(item.learningId())));
    }

    Map<KnowledgeItemId, KnowledgeItem> after(Set<KnowledgeItemId> items) {
        return after.list(KnowledgeItemRepository::item, items).stream()
                .collect(Collectors.toMap(item -> Objects.requireNonNull(item.formerId()), Function.identity()));
    }

    int open(TargetConditionId condition) {
        return sql.fetchCount(
                KNOWLEDGE_ITEM, KNOWLEDGE_ITEM.TARGET_CONDITION_ID.eq(condition).and(KNOWLEDGE_ITEM.UNTIL.isNull()));
    }

    KnowledgeItem lock(KnowledgeItemId id) {
        return rows.lock(id, "id");
    }

    List<KnowledgeItem> lockOf(TeamId team) {
        return rows.lockAll(KNOWLEDGE_ITEM.TEAM_ID.eq(team));
    }

    List<KnowledgeItem> lockUnder(TargetConditionId condition) {
        return rows.lockAll(KNOWLEDGE_ITEM.TARGET_CONDITION_ID.eq(condition));
    }

    KnowledgeItem insert(AddKnowledgeItem add, TeamId team, Instant since) {
        return rows.insert(new Patch()
                .set(KNOWLEDGE_ITEM.TARGET_CONDITION_ID, add.targetConditionId())
                .set(KNOWLEDGE_ITEM.TEAM_ID, team)
                .set(KNOWLEDGE_ITEM.THEME_ID, add.themeId())
                .set(KNOWLEDGE_ITEM.KIND, add.kind())
                .set(KNOWLEDGE_ITEM.STATEMENT, add.statement())
                .set(KNOWLEDGE_ITEM.SINCE, since)
                .set(KNOWLEDGE_ITEM.LEARNING_ID, add.learningId())
                .set(KNOWLEDGE_ITEM.STRAND, UUID.randomUUID()));
    }

    KnowledgeItem insertAfter(
            KnowledgeItem former, KnowledgeItemKind kind, String statement, Instant since, LearningId learning) {
        return rows.insert(new Patch()
                .set(KNOWLEDGE_ITEM.TARGET_CONDITION_ID, former.targetConditionId())
                .set(KNOWLEDGE_ITEM.TEAM_ID, former.teamId())
                .set(KNOWLEDGE_ITEM.THEME_ID, former.themeId())
                .set(KNOWLEDGE_ITEM.KIND, kind)
                .set(KNOWLEDGE_ITEM.STATEMENT, statement)
                .set(KNOWLEDGE_ITEM.SINCE, since)
                .set(KNOWLEDGE_ITEM.LEARNING_ID, learning)
                .set(KNOWLEDGE_ITEM.FORMER_ID, former.id())
                .set(KNOWLEDGE_ITEM.STRAND, former.strand()));
    }

    KnowledgeItem end(KnowledgeItemId id, Instant until, @Nullable LearningId learning) {
        return rows.update(
                id, new Patch().set(KNOWLEDGE_ITEM.UNTIL, until).set(KNOWLEDGE_ITEM.ENDED_BY_LEARNING_ID, learning));
    }

    KnowledgeItem relocate(KnowledgeItemId id, TeamId team) {
        return rows.relocate(id, new Patch().set(KNOWLEDGE_ITEM.TEAM_ID, team));
    }

    KnowledgeItem relocate(KnowledgeItemId id, TargetConditionId condition) {
        return rows.relocate(id, new Patch().set(KNOWLEDGE_ITEM.TARGET_CONDITION_ID, condition));
    }

    private static KnowledgeItem item(Row row) {
        return new KnowledgeItem(
                row.get(KNOWLEDGE_ITEM.ID),
                row.get(KNOWLEDGE_ITEM.TARGET_CONDITION_ID),
                row.get(KNOWLEDGE_ITEM.TEAM_ID),
                row.get(KNOWLEDGE_ITEM.THEME_ID),
                row.get(KNOWLEDGE_ITEM.KIND),
                row.get(KNOWLEDGE_ITEM.STATEMENT),
                row.get(KNOWLEDGE_ITEM.SINCE),
                row.get(KNOWLEDGE_ITEM.UNTIL),
                row.get(KNOWLEDGE_ITEM.LEARNING_ID),
                row.get(KNOWLEDGE_ITEM.ENDED_BY_LEARNING_ID),
                row.get(KNOWLEDGE_ITEM.FORMER_ID),
                row.get(KNOWLEDGE_ITEM.STRAND),
                row.get(KNOWLEDGE_ITEM.VERSION),
                row.get(KNOWLEDGE_ITEM.CREATED_AT),
                row.get(KNOWLEDGE_ITEM.UPDATED_AT));
    }
}
