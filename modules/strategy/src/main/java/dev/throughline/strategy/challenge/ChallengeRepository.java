package dev.throughline.strategy.challenge;

import static dev.throughline.strategy.jooq.Tables.CHALLENGE;
import static dev.throughline.strategy.jooq.Tables.INITIATIVE;
import static dev.throughline.strategy.jooq.Tables.TARGET_CONDITION;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.strategy.metric.MeasureTarget;
import dev.throughline.strategy.progress.Baseline;
import dev.throughline.strategy.vision.VisionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ChallengeRepository {

    private final DSLContext sql;
    private final Rows<ChallengeId, Challenge> rows;

    ChallengeRepository(DSLContext sql) {
        this.sql = sql;
        this.rows =
                new Rows<>(sql, CHALLENGE, CHALLENGE.ID, ChallengeRepository::challenge, new Order("POSITION", false));
    }

    Map<ChallengeId, Challenge> byIds(Set<ChallengeId> ids) {
        return rows.byIds(ids);
    }

    Connection<Challenge> page(Listing listing) {
        return rows.page(listing);
    }

    Map<VisionId, Connection<Challenge>> under(Set<VisionId> visions, Listing listing) {
        return rows.pages(listing, CHALLENGE.VISION_ID, visions);
    }

    Map<ChallengeId, Connection<Challenge>> underIntents(Set<ChallengeId> intents, Listing listing) {
        return rows.pages(listing, CHALLENGE.INTENT_ID, intents);
    }

    Challenge lock(ChallengeId id, String path) {
        return rows.lock(id, path);
    }

    boolean hasChildren(ChallengeId id) {
        return sql.fetchExists(CHALLENGE, CHALLENGE.INTENT_ID.eq(id).and(CHALLENGE.ARCHIVED_AT.isNull()))
                || sql.fetchExists(INITIATIVE, INITIATIVE.CHALLENGE_ID.eq(id).and(INITIATIVE.ARCHIVED_AT.isNull()))
                || sql.fetchExists(
                        TARGET_CONDITION,
                        TARGET_CONDITION.CHALLENGE_ID.eq(id).and(TARGET_CONDITION.ARCHIVED_AT.isNull()));
    }

    Challenge insert(
            DraftChallenge draft,
            @Nullable BusinessLineId line,
            @Nullable MemberId owner,
            @Nullable MeasureTarget target) {
        return rows.insert(new Patch()
                .set(CHALLENGE.VISION_ID, draft.visionId())
                .set(CHALLENGE.INTENT_ID, draft.intentId())
                .set(CHALLENGE.BUSINESS_LINE_ID, line)
                .set(CHALLENGE.KIND, Objects.requireNonNullElse(draft.kind(), ChallengeKind.CHALLENGE))
                .set(CHALLENGE.STATEMENT, draft.statement())
                .set(CHALLENGE.DESCRIPTION, draft.description())
                .set(CHALLENGE.POSITION, Objects.requireNonNullElse(draft.position(), 1))
                .set(CHALLENGE.STARTS_ON, draft.startsOn())
                .set(CHALLENGE.DUE_ON, draft.dueOn())
                .set(CHALLENGE.OWNER_ID, owner)
                .set(CHALLENGE.TARGET_ID, target == null ? null : target.id()));
    }

    Challenge update(ChangeChallenge change, Patch target) {
        return rows.update(
                change.id(),
                target.with(CHALLENGE.STATEMENT, change.statement())
                        .with(CHALLENGE.DESCRIPTION, change.description())
                        .with(CHALLENGE.POSITION, change.position())
                        .with(CHALLENGE.STARTS_ON, change.startsOn())
                        .with(CHALLENGE.DUE_ON, change.dueOn())
                        .with(CHALLENGE.OWNER_ID, change.ownerId()));
    }

    static Patch target(@Nullable MeasureTarget target, boolean baselineStays) {
        Patch patch = new Patch().set(CHALLENGE.TARGET_ID, target == null ? null : target.id());
        return baselineStays ? patch : patch.set(CHALLENGE.BASELINE_AT, null).set(CHALLENGE.BASELINE_SET_AT, null);
    }

    static Patch rewordedBy(Patch patch, MemberId member) {
        return patch.set(CHALLENGE.REWORDED_BY_ID, member);
    }

    Challenge move(MoveChallenge move, ChallengeState to, Patch patch) {
        patch.set(CHALLENGE.STATE, to);
        if (move.decision() != null) {
            patch.set(CHALLENGE.DECISION, move.decision());
        }
        return rows.update(move.id(), patch);
    }

    static Patch proposedBy(MemberId member) {
        return new Patch()
                .set(CHALLENGE.PROPOSED_BY_ID, member)
                .now(CHALLENGE.PROPOSED_AT)
                .set(CHALLENGE.REWORDED_BY_ID, null);
    }

    static Patch notProposed() {
        return new Patch()
                .set(CHALLENGE.PROPOSED_BY_ID, null)
                .set(CHALLENGE.PROPOSED_AT, null)
                .set(CHALLENGE.REWORDED_BY_ID, null);
    }

    static Patch baseline(@Nullable Instant at) {
        return at == null
                ? new Patch()
                : new Patch().set(CHALLENGE.BASELINE_AT, at).now(CHALLENGE.BASELINE_SET_AT);
    }

    Challenge baseline(ChallengeId id, Instant at) {
        return rows.update(id, baseline(at));
    }

    List<Challenge> lockIn(BusinessLineId line) {
        return rows.lockAll(CHALLENGE.BUSINESS_LINE_ID.eq(line));
    }

    Challenge relocate(ChallengeId id, BusinessLineId line) {
        return rows.relocate(id, new Patch().set(CHALLENGE.BUSINESS_LINE_ID, line));
    }

    Challenge abandon(ChallengeId id) {
        return rows.update(id, new Patch().set(CHALLENGE.STATE, ChallengeState.ABANDONED));
    }

    Challenge archive(ChallengeId id) {
        return rows.archive(id);
    }

    private static Challenge challenge(Row row) {
        return new Challenge(
                row.get(CHALLENGE.ID),
                row.get(CHALLENGE.VISION_ID),
                row.get(CHALLENGE.INTENT_ID),
                row.get(CHALLENGE.BUSINESS_LINE_ID),
                row.get(CHALLENGE.KIND),
                row.get(CHALLENGE.STATEMENT),
                row.get(CHALLENGE.DESCRIPTION),
                row.get(CHALLENGE.POSITION),
                row.get(CHALLENGE.STARTS_ON),
                row.get(CHALLENGE.DUE_ON),
                row.get(CHALLENGE.OWNER_ID),
                row.get(CHALLENGE.STATE),
                row.get(CHALLENGE.DECISION),
                row.get(CHALLENGE.PROPOSED_BY_ID),
                row.get(CHALLENGE.PROPOSED_AT),
                row.get(CHALLENGE.REWORDED_BY_ID),
                row.get(CHALLENGE.TARGET_ID),
                baseline(row),
                row.get(CHALLENGE.VERSION),
                row.get(CHALLENGE.CREATED_AT),
                row.get(CHALLENGE.UPDATED_AT),
                row.get(CHALLENGE.ARCHIVED_AT));
    }

    private static @Nullable Baseline baseline(Row row) {
        Instant at = row.get(CHALLENGE.BASELINE_AT);
        return at == null ? null : new Baseline(at, row.get(CHALLENGE.BASELINE_SET_AT));
    }
}
