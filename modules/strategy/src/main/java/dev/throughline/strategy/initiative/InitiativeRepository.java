package dev.throughline.strategy.initiative;

import static dev.throughline.strategy.jooq.Tables.CHALLENGE;
import static dev.throughline.strategy.jooq.Tables.INITIATIVE;
import static dev.throughline.strategy.jooq.Tables.TARGET_CONDITION;
import static org.jooq.impl.DSL.select;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.strategy.challenge.ChallengeId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class InitiativeRepository {

    private final DSLContext sql;
    private final Rows<InitiativeId, Initiative> rows;

    InitiativeRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(
                sql, INITIATIVE, INITIATIVE.ID, InitiativeRepository::initiative, new Order("CREATED_AT", false));
    }

    Map<InitiativeId, Initiative> byIds(Set<InitiativeId> ids) {
        return rows.byIds(ids);
    }

    Connection<Initiative> page(Listing listing) {
        return rows.page(listing);
    }

    Map<ChallengeId, Connection<Initiative>> under(Set<ChallengeId> challenges, Listing listing) {
        return rows.pages(listing, INITIATIVE.CHALLENGE_ID, challenges);
    }

    Initiative lock(InitiativeId id, String path) {
        return rows.lock(id, path);
    }

    boolean hasTargetConditions(InitiativeId id) {
        return sql.fetchExists(TARGET_CONDITION, inUseUnder(id));
    }

    Initiative insert(DraftInitiative draft) {
        return rows.insert(new Patch()
                .set(INITIATIVE.CHALLENGE_ID, draft.challengeId())
                .set(INITIATIVE.QUESTION, draft.question())
                .set(INITIATIVE.DESCRIPTION, draft.description())
                .set(INITIATIVE.STARTS_ON, draft.startsOn())
                .set(INITIATIVE.DUE_ON, draft.dueOn())
                .set(INITIATIVE.OWNER_ID, draft.ownerId()));
    }

    Initiative update(ChangeInitiative change) {
        return rows.update(
                change.id(),
                new Patch()
                        .with(INITIATIVE.QUESTION, change.question())
                        .with(INITIATIVE.DESCRIPTION, change.description())
                        .with(INITIATIVE.STARTS_ON, change.startsOn())
                        .with(INITIATIVE.DUE_ON, change.dueOn())
                        .with(INITIATIVE.OWNER_ID, change.ownerId()));
    }

    Initiative move(InitiativeId id, InitiativeState to) {
        return rows.update(id, new Patch().set(INITIATIVE.STATE, to));
    }

    Initiative invalidate(InitiativeId id, String evidence) {
        return rows.update(
                id,
                new Patch().set(INITIATIVE.STATE, InitiativeState.INVALIDATED).set(INITIATIVE.EVIDENCE, evidence));
    }

    /// Under the challenges of a line.
    List<Initiative> lockIn(BusinessLineId line) {
        return rows.lockAll(INITIATIVE.CHALLENGE_ID.in(
                select(CHALLENGE.ID).from(CHALLENGE).where(CHALLENGE.BUSINESS_LINE_ID.eq(line))));
    }

    Initiative archive(InitiativeId id) {
        return rows.archive(id);
    }

    private static Condition inUseUnder(InitiativeId id) {
        return TARGET_CONDITION.INITIATIVE_ID.eq(id).and(TARGET_CONDITION.ARCHIVED_AT.isNull());
    }

    private static Initiative initiative(Row row) {
        return new Initiative(
                row.get(INITIATIVE.ID),
                row.get(INITIATIVE.CHALLENGE_ID),
                row.get(INITIATIVE.QUESTION),
                row.get(INITIATIVE.DESCRIPTION),
                row.get(INITIATIVE.STARTS_ON),
                row.get(INITIATIVE.DUE_ON),
                row.get(INITIATIVE.OWNER_ID),
                row.get(INITIATIVE.STATE),
                row.get(INITIATIVE.EVIDENCE),
                row.get(INITIATIVE.VERSION),
                row.get(INITIATIVE.CREATED_AT),
                row.get(INITIATIVE.UPDATED_AT),
                row.get(INITIATIVE.ARCHIVED_AT));
    }
}
