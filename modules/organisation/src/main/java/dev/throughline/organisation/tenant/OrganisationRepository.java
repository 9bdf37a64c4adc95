package dev.throughline.organisation.tenant;

import static dev.throughline.organisation.jooq.Tables.ORGANISATION_;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class OrganisationRepository {

    private final DSLContext sql;
    private final Rows<OrganisationId, Organisation> rows;

    OrganisationRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(sql, ORGANISATION_, ORGANISATION_.ID, OrganisationRepository::organisation);
    }

    Map<OrganisationId, Organisation> byIds(Set<OrganisationId> ids) {
        return rows.byIds(ids);
    }

    Organisation current() {
        return sql.select(ORGANISATION_.fields())
                .from(ORGANISATION_)
                .fetchSingle(Row.with(OrganisationRepository::organisation));
    }

    Optional<Organisation> find() {
        return sql.select(ORGANISATION_.fields())
                .from(ORGANISATION_)
                .fetchOptional(Row.with(OrganisationRepository::organisation));
    }

    Organisation lock() {
        return sql.select(ORGANISATION_.fields())
                .from(ORGANISATION_)
                .forUpdate()
                .fetchSingle(Row.with(OrganisationRepository::organisation));
    }

    Organisation insert(FoundOrganisation found) {
        return rows.insert(new Patch()
                .set(ORGANISATION_.SLUG, found.slug())
                .set(ORGANISATION_.NAME, found.name())
                .set(ORGANISATION_.TIME_ZONE, Objects.requireNonNullElse(found.timeZone(), "UTC"))
                .set(ORGANISATION_.FISCAL_YEAR_START, Objects.requireNonNullElse(found.fiscalYearStart(), 1)));
    }

    Organisation update(OrganisationId id, ChangeOrganisation change) {
        Patch patch = new Patch()
                .with(ORGANISATION_.NAME, change.name())
                .with(ORGANISATION_.TIME_ZONE, change.timeZone())
                .with(ORGANISATION_.FISCAL_YEAR_START, change.fiscalYearStart())
                .with(ORGANISATION_.CHECK_IN_DAYS, change.checkInDays())
                .with(ORGANISATION_.TARGET_CONDITION_POLICY, change.targetConditionPolicy())
                .with(ORGANISATION_.CHALLENGES_NEED_SECOND_PERSON, change.challengesNeedSecondPerson())
                .with(ORGANISATION_.STRATEGIC_TALKS_A_MONTH, change.strategicTalksAMonth())
                .with(ORGANISATION_.REGISTERED_DOCUMENTS_ONLY, change.registeredDocumentsOnly());
        Horizons horizons = change.horizons().value();
        if (horizons != null) {
            patch.set(ORGANISATION_.VISION_MONTHS_LEAST, horizons.visionMonthsLeast())
                    .set(ORGANISATION_.VISION_MONTHS_MOST, horizons.visionMonthsMost())
                    .set(ORGANISATION_.CHALLENGE_MONTHS_LEAST, horizons.challengeMonthsLeast())
                    .set(ORGANISATION_.CHALLENGE_MONTHS_MOST, horizons.challengeMonthsMost())
                    .set(ORGANISATION_.TARGET_MONTHS_MOST, horizons.targetMonthsMost());
        }
        return rows.update(id, patch);
    }

    /// Holds the row against its deletion for as long as this transaction writes.
    void hold() {
        sql.select(ORGANISATION_.ID).from(ORGANISATION_).forShare().fetchSingle();
    }

    /// Whether it is there and not on its way out.
    boolean stays() {
        return sql.fetchExists(ORGANISATION_, ORGANISATION_.LEAVING_AT.isNull());
    }

    Organisation suspend(OrganisationId id, @Nullable MemberId by, String reason) {
        return rows.update(
                id,
                new Patch()
                        .now(ORGANISATION_.SUSPENDED_AT)
                        .set(ORGANISATION_.SUSPENDED_BY, by == null ? null : by.value())
                        .set(ORGANISATION_.SUSPENSION_REASON, reason));
    }

    Organisation resume(OrganisationId id) {
        return rows.update(
                id,
                new Patch()
                        .set(ORGANISATION_.SUSPENDED_AT, null)
                        .set(ORGANISATION_.SUSPENDED_BY, null)
                        .set(ORGANISATION_.SUSPENSION_REASON, null));
    }

    Organisation leave(OrganisationId id, MemberId by, Instant due, String reason) {
        return rows.update(
                id,
                new Patch()
                        .now(ORGANISATION_.LEAVING_AT)
                        .set(ORGANISATION_.LEAVING_DUE_AT, due)
                        .set(ORGANISATION_.LEAVING_BY, by.value())
                        .set(ORGANISATION_.LEAVING_REASON, reason));
    }

    Organisation restore(OrganisationId id) {
        return rows.update(
                id,
                new Patch()
                        .set(ORGANISATION_.LEAVING_AT, null)
                        .set(ORGANISATION_.LEAVING_DUE_AT, null)
                        .set(ORGANISATION_.LEAVING_BY, null)
                        .set(ORGANISATION_.LEAVING_REASON, null));
    }

    private static Organisation organisation(Row row) {
        return new Organisation(
                row.get(ORGANISATION_.ID),
                row.get(ORGANISATION_.SLUG),
                row.get(ORGANISATION_.NAME),
                row.get(ORGANISATION_.TIME_ZONE),
                row.get(ORGANISATION_.FISCAL_YEAR_START),
                new Horizons(
                        row.get(ORGANISATION_.VISION_MONTHS_LEAST),
                        row.get(ORGANISATION_.VISION_MONTHS_MOST),
                        row.get(ORGANISATION_.CHALLENGE_MONTHS_LEAST),
                        row.get(ORGANISATION_.CHALLENGE_MONTHS_MOST),
                        row.get(ORGANISATION_.TARGET_MONTHS_MOST)),
                row.get(ORGANISATION_.CHECK_IN_DAYS),
                row.get(ORGANISATION_.TARGET_CONDITION_POLICY),
                row.get(ORGANISATION_.CHALLENGES_NEED_SECOND_PERSON),
                row.get(ORGANISATION_.STRATEGIC_TALKS_A_MONTH),
                row.get(ORGANISATION_.REGISTERED_DOCUMENTS_ONLY),
                suspension(row),
                leaving(row),
                row.get(ORGANISATION_.VERSION),
                row.get(ORGANISATION_.CREATED_AT),
                row.get(ORGANISATION_.UPDATED_AT));
    }

    private static @Nullable Suspension suspension(Row row) {
        return row.get(ORGANISATION_.SUSPENDED_AT) == null
                ? null
                : new Suspension(
                        row.get(ORGANISATION_.SUSPENDED_AT),
                        row.get(ORGANISATION_.SUSPENDED_BY) == null
                                ? null
                                : new MemberId(row.get(ORGANISATION_.SUSPENDED_BY)),
                        row.get(ORGANISATION_.SUSPENSION_REASON));
    }

    private static @Nullable Leaving leaving(Row row) {
        return row.get(ORGANISATION_.LEAVING_AT) == null
                ? null
                : new Leaving(
                        row.get(ORGANISATION_.LEAVING_AT),
                        row.get(ORGANISATION_.LEAVING_DUE_AT),
                        new MemberId(row.get(ORGANISATION_.LEAVING_BY)),
                        row.get(ORGANISATION_.LEAVING_REASON));
    }
}
