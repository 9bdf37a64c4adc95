package dev.throughline.experiment.search;

import static org.jooq.impl.DSL.val;

import dev.throughline.experiment.experiment.ExperimentId;
import dev.throughline.experiment.learning.LearningId;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class SearchRepository {

    /// By stems, or as it stands where English takes all of it for words that say nothing.
    private static final String ALL_WORDS = "with asked as (select case when numnode(stems) > 0 then stems "
            + "else websearch_to_tsquery('simple', {0}) end as words from websearch_to_tsquery('english', {0}) stems) ";

    private static final String SOME_WORDS =
            "with asked as (select replace(plainto_tsquery('english', {0})::text, '&', '|')::tsquery as words) ";

    private static final String EXCERPT =
            "ts_headline('english', %s, words, 'StartSel=**, StopSel=**, MinWords=15, MaxWords=40') as excerpt ";

    /// What was learned.
    private static final String LEARNINGS = "select l.experiment_id, l.id as learning_id, "
            + EXCERPT.formatted("concat_ws(' … ', l.statement, l.implication)")
            + "from experiment.learning l, asked where l.search_words @@ words "
            + "order by ts_rank(l.search_words, words) desc, l.id desc limit {1}";

    /// What was tried, with what was learned or without.
    private static final String EVERYTHING = "select e.id as experiment_id, l.id as learning_id, "
            + EXCERPT.formatted(
                    "concat_ws(' … ', l.statement, l.implication, e.learning_goal, e.hypothesis, e.expectation, e.actual)")
            + "from experiment.experiment e left join experiment.learning l on l.experiment_id = e.id, asked "
            + "where (e.search_words || coalesce(l.search_words, '')) @@ words "
            + "order by ts_rank(e.search_words || coalesce(l.search_words, ''), words) desc, e.id desc, l.id desc limit {1}";

    private final DSLContext sql;

    SearchRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// What says all of the words, among experiments, too, or among learnings only.
    List<LearningMatch> allOf(String text, boolean everything, int most) {
        return find(ALL_WORDS, text, everything, most, true);
    }

    List<LearningMatch> someOf(String text, boolean everything, int most) {
        return find(SOME_WORDS, text, everything, most, false);
    }

    private List<LearningMatch> find(String asked, String text, boolean everything, int most, boolean allWords) {
        return sql.resultQuery(asked + (everything ? EVERYTHING : LEARNINGS), val(text), val(most))
                .fetch(row -> match(row, allWords));
    }

    private static LearningMatch match(Record row, boolean allWords) {
        UUID learning = row.get("learning_id", UUID.class);
        return new LearningMatch(
                new ExperimentId(row.get("experiment_id", UUID.class)),
                learning == null ? null : new LearningId(learning),
                row.get("excerpt", String.class),
                allWords);
    }
}
