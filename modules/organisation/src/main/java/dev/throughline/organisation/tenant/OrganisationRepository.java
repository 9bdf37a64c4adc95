package dev.throughline.organisation.tenant;

import static dev.throughline.organisation.jooq.Tables.ORGANISATION_;

import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Rows;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
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
        return sql.select(ORGANISATION_.fields()).from(ORGANISATION_).fetchSingle(OrganisationRepository::organisation);
    }

    Optional<Organisation> find() {
        return sql.select(ORGANISATION_.fields())
                .from(ORGANISATION_)
                .fetchOptional(OrganisationRepository::organisation);
    }

    Organisation lock() {
        return sql.select(ORGANISATION_.fields())
                .from(ORGANISATION_)
                .forUpdate()
                .fetchSingle(OrganisationRepository::organisation);
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
                .with(ORGANISATION_.CHECK_IN_DAYS, change.checkInDays());
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

    private static Organisation organisation(Record row) {
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
                row.get(ORGANISATION_.VERSION),
                row.get(ORGANISATION_.CREATED_AT),
                row.get(ORGANISATION_.UPDATED_AT));
    }
}
