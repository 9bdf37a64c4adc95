package dev.throughline.stakeholder.stakeholder;

import static dev.throughline.stakeholder.jooq.Tables.STAKEHOLDER_;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Folded;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.roadmap.Listed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class StakeholderRepository {

    private final Rows<StakeholderId, Stakeholder> rows;

    StakeholderRepository(DSLContext sql) {
        this.rows = new Rows<>(
                sql, STAKEHOLDER_, STAKEHOLDER_.ID, StakeholderRepository::stakeholder, new Order("NAME", false));
    }

    Map<StakeholderId, Stakeholder> byIds(Set<StakeholderId> ids) {
        return rows.byIds(ids);
    }

    Connection<Stakeholder> page(Listing listing) {
        return rows.page(listing);
    }

    /// The record of a member.
    Optional<Stakeholder> of(MemberId member) {
        return rows.one(STAKEHOLDER_.MEMBER_ID.eq(member).and(STAKEHOLDER_.ARCHIVED_AT.isNull()));
    }

    List<Stakeholder> keepNamed(Set<String> names) {
        return rows.keepAll(Folded.among(STAKEHOLDER_.FOLDED_NAME, names).and(STAKEHOLDER_.ARCHIVED_AT.isNull()));
    }

    Stakeholder lock(StakeholderId id, String path) {
        return rows.lock(id, path);
    }

    Stakeholder keep(StakeholderId id, String path) {
        return rows.keep(id, path);
    }

    List<Stakeholder> keep(Set<StakeholderId> ids, String path) {
        return rows.keep(ids, path);
    }

    Stakeholder insert(AddStakeholder add) {
        return rows.insert(new Patch()
                .set(STAKEHOLDER_.NAME, add.name())
                .set(STAKEHOLDER_.FUNCTION, add.function())
                .set(STAKEHOLDER_.MEASURED_BY, add.measuredBy())
                .set(STAKEHOLDER_.GOALS, Listed.read(add.goals(), "goals"))
                .set(STAKEHOLDER_.PROBLEMS, Listed.read(add.problems(), "problems"))
                .set(STAKEHOLDER_.MEMBER_ID, add.memberId()));
    }

    Stakeholder update(ChangeStakeholder change) {
        Patch patch = new Patch()
                .with(STAKEHOLDER_.NAME, change.name())
                .with(STAKEHOLDER_.FUNCTION, change.function())
                .with(STAKEHOLDER_.MEASURED_BY, change.measuredBy())
                .with(STAKEHOLDER_.MEMBER_ID, change.memberId());
        if (!change.goals().isOmitted()) {
            patch.set(STAKEHOLDER_.GOALS, Listed.read(change.goals().value(), "goals"));
        }
        if (!change.problems().isOmitted()) {
            patch.set(STAKEHOLDER_.PROBLEMS, Listed.read(change.problems().value(), "problems"));
        }
        return rows.update(change.id(), patch);
    }

    Stakeholder archive(StakeholderId id) {
        return rows.archive(id);
    }

    private static Stakeholder stakeholder(Row row) {
        return new Stakeholder(
                row.get(STAKEHOLDER_.ID),
                row.get(STAKEHOLDER_.NAME),
                row.get(STAKEHOLDER_.FUNCTION),
                row.get(STAKEHOLDER_.MEASURED_BY),
                List.of(row.get(STAKEHOLDER_.GOALS)),
                List.of(row.get(STAKEHOLDER_.PROBLEMS)),
                row.get(STAKEHOLDER_.MEMBER_ID),
                row.get(STAKEHOLDER_.VERSION),
                row.get(STAKEHOLDER_.CREATED_AT),
                row.get(STAKEHOLDER_.UPDATED_AT),
                row.get(STAKEHOLDER_.ARCHIVED_AT));
    }
}
