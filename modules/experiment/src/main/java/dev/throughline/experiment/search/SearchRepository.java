package dev.throughline.experiment.search;

import dev.throughline.experiment.experiment.ExperimentId;
import dev.throughline.experiment.learning.LearningId;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class SearchRepository {

    private static final String ASKED =
            "with asked as (select websearch_to_tsquery('english', ?) || websearch_to_tsquery('simple', ?) as words) ";
    private static final String EXCERPT =
            "ts_headline('english', %s, words, 'StartSel=**, StopSel=**, MinWords=15, MaxWords=40') as excerpt ";

    /// What was learned.
    private static final String LEARNINGS = ASKED
            + "select l.experiment_id, l.id as learning_id, "
            + EXCERPT.formatted("l.statement || ' ' || coalesce(l.implication, '')")
            + "from experiment.learning l, asked where l.search_words @@ words "
            + "order by ts_rank(l.search_words, words) desc, l.id desc limit ?";

    /// What was tried, with what was learned or without.
    private static final String EVERYTHING = ASKED
            + "select e.id as experiment_id, l.id as learning_id, "
            + EXCERPT.formatted(
                    "concat_ws(' ', l.statement, l.implication, e.learning_goal, e.hypothesis, e.expectation, e.actual)")
            + "from experiment.experiment e left join experiment.learning l on l.experiment_id = e.id, asked "
            + "where (e.search_words || coalesce(l.search_words, '')) @@ words "
            + "order by ts_rank(e.search_words || coalesce(l.search_words, ''), words) desc, e.id desc, l.id desc limit ?";

    private final DSLContext sql;

    SearchRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<LearningMatch> learnings(String text, int most) {
        return sql.resultQuery(LEARNINGS, text, text, most).fetch(SearchRepository::match);
    }

    List<LearningMatch> everything(String text, int most) {
        return sql.resultQuery(EVERYTHING, text, text, most).fetch(SearchRepository::match);
    }

    private static LearningMatch match(Record row) {
        UUID learning = row.get("learning_id", UUID.class);
        return new LearningMatch(
                new ExperimentId(row.get("experiment_id", UUID.class)),
                learning == null ? null : new LearningId(learning),
                row.get("excerpt", String.class));
    }
}
