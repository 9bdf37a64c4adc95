package dev.throughline.roadmap.evidence;

import static dev.throughline.roadmap.jooq.Tables.EVIDENCE;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.roadmap.theme.HypothesisPart;
import dev.throughline.roadmap.theme.ThemeId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class EvidenceRepository {

    private final DSLContext sql;
    private final Rows<EvidenceId, Evidence> rows;

    EvidenceRepository(DSLContext sql) {
        this.sql = sql;
        this.rows =
                new Rows<>(sql, EVIDENCE, EVIDENCE.ID, EvidenceRepository::evidence, new Order("CREATED_AT", false));
    }

    Map<EvidenceId, Evidence> byIds(Set<EvidenceId> ids) {
        return rows.byIds(ids);
    }

    Map<ThemeId, Connection<Evidence>> of(Set<ThemeId> themes, Listing listing) {
        return rows.pages(listing, EVIDENCE.THEME_ID, themes);
    }

    Set<ThemeId> shownFor(Set<ThemeId> themes, HypothesisPart part, EvidenceStance stance) {
        return sql.selectDistinct(EVIDENCE.THEME_ID)
                .from(EVIDENCE)
                .where(Bound.among(EVIDENCE.THEME_ID, themes))
                .and(EVIDENCE.HYPOTHESIS_PART.eq(part))
                .and(EVIDENCE.STANCE.eq(stance))
                .and(EVIDENCE.ARCHIVED_AT.isNull())
                .fetchSet(EVIDENCE.THEME_ID);
    }

    Evidence lock(EvidenceId id) {
        return rows.lock(id, "id");
    }

    Evidence insert(AddEvidence add) {
        return rows.insert(new Patch()
                .set(EVIDENCE.THEME_ID, add.themeId())
                .set(EVIDENCE.HYPOTHESIS_PART, add.part())
                .set(EVIDENCE.STANCE, Objects.requireNonNullElse(add.stance(), EvidenceStance.SUPPORTS))
                .set(EVIDENCE.STATEMENT, add.statement())
                .set(EVIDENCE.SOURCE, add.source())
                .set(EVIDENCE.SOURCE_TEAM_ID, add.sourceTeamId())
                .set(EVIDENCE.URL, add.url())
                .set(EVIDENCE.OBSERVED_ON, add.observedOn()));
    }

    /// Whether something else says the same of the same part.
    boolean another(Evidence evidence) {
        return sql.fetchExists(
                EVIDENCE,
                EVIDENCE.THEME_ID
                        .eq(evidence.themeId())
                        .and(EVIDENCE.HYPOTHESIS_PART.eq(evidence.part()))
                        .and(EVIDENCE.STANCE.eq(evidence.stance()))
                        .and(EVIDENCE.ARCHIVED_AT.isNull())
                        .and(EVIDENCE.ID.ne(evidence.id())));
    }

    Evidence archive(EvidenceId id) {
        return rows.archive(id);
    }

    private static Evidence evidence(Row row) {
        return new Evidence(
                row.get(EVIDENCE.ID),
                row.get(EVIDENCE.THEME_ID),
                row.get(EVIDENCE.HYPOTHESIS_PART),
                row.get(EVIDENCE.STANCE),
                row.get(EVIDENCE.STATEMENT),
                row.get(EVIDENCE.SOURCE),
                row.get(EVIDENCE.SOURCE_TEAM_ID),
                row.get(EVIDENCE.URL),
                row.get(EVIDENCE.OBSERVED_ON),
                row.get(EVIDENCE.VERSION),
                row.get(EVIDENCE.CREATED_AT),
                row.get(EVIDENCE.UPDATED_AT),
                row.get(EVIDENCE.ARCHIVED_AT));
    }
}
