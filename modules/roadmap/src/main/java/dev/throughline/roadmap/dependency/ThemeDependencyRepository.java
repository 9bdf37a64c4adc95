package dev.throughline.roadmap.dependency;

import static dev.throughline.roadmap.jooq.Tables.THEME_DEPENDENCY;

import dev.throughline.roadmap.theme.ThemeId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class ThemeDependencyRepository {

    private final DSLContext sql;

    ThemeDependencyRepository(DSLContext sql) {
        this.sql = sql;
    }

    Map<ThemeId, List<ThemeId>> dependsOn(Set<ThemeId> themes) {
        return sql.select(THEME_DEPENDENCY.THEME_ID, THEME_DEPENDENCY.DEPENDS_ON_ID)
                .from(THEME_DEPENDENCY)
                .where(THEME_DEPENDENCY.THEME_ID.in(themes))
                .orderBy(THEME_DEPENDENCY.ID)
                .fetchGroups(THEME_DEPENDENCY.THEME_ID, THEME_DEPENDENCY.DEPENDS_ON_ID);
    }

    Map<ThemeId, List<ThemeId>> neededBy(Set<ThemeId> themes) {
        return sql.select(THEME_DEPENDENCY.THEME_ID, THEME_DEPENDENCY.DEPENDS_ON_ID)
                .from(THEME_DEPENDENCY)
                .where(THEME_DEPENDENCY.DEPENDS_ON_ID.in(themes))
                .orderBy(THEME_DEPENDENCY.ID)
                .fetchGroups(THEME_DEPENDENCY.DEPENDS_ON_ID, THEME_DEPENDENCY.THEME_ID);
    }

    /// Whether one theme depends on the other, directly or through others.
    boolean reaches(ThemeId from, ThemeId to) {
        CommonTableExpression<Record1<ThemeId>> reached = DSL.name("reached")
                .fields("id")
                .as(DSL.select(THEME_DEPENDENCY.DEPENDS_ON_ID)
                        .from(THEME_DEPENDENCY)
                        .where(THEME_DEPENDENCY.THEME_ID.eq(from))
                        .union(DSL.select(THEME_DEPENDENCY.DEPENDS_ON_ID)
                                .from(THEME_DEPENDENCY)
                                .join(DSL.table(DSL.name("reached")))
                                .on(THEME_DEPENDENCY.THEME_ID.eq(DSL.field(
                                        DSL.name("reached", "id"), THEME_DEPENDENCY.THEME_ID.getDataType())))));
        return sql.fetchExists(sql.withRecursive(reached)
                .selectOne()
                .from(reached)
                .where(DSL.field(DSL.name("reached", "id"), THEME_DEPENDENCY.THEME_ID.getDataType())
                        .eq(to)));
    }

    void insert(ThemeId theme, ThemeId dependsOn) {
        sql.insertInto(THEME_DEPENDENCY)
                .set(THEME_DEPENDENCY.THEME_ID, theme)
                .set(THEME_DEPENDENCY.DEPENDS_ON_ID, dependsOn)
                .execute();
    }

    boolean delete(ThemeId theme, ThemeId dependsOn) {
        return sql.deleteFrom(THEME_DEPENDENCY)
                        .where(THEME_DEPENDENCY.THEME_ID.eq(theme))
                        .and(THEME_DEPENDENCY.DEPENDS_ON_ID.eq(dependsOn))
                        .execute()
                > 0;
    }
}
