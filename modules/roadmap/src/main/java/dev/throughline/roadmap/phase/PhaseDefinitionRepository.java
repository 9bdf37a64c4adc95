package dev.throughline.roadmap.phase;

import static dev.throughline.roadmap.jooq.Tables.PHASE_DEFINITION;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
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
class PhaseDefinitionRepository {

    private final DSLContext sql;
    private final Rows<PhaseDefinitionId, PhaseDefinition> rows;

    PhaseDefinitionRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(
                sql,
                PHASE_DEFINITION,
                PHASE_DEFINITION.ID,
                PhaseDefinitionRepository::definition,
                new Order("PHASE", true),
                new Order("EDITION", true));
    }

    Map<PhaseDefinitionId, PhaseDefinition> byIds(Set<PhaseDefinitionId> ids) {
        return rows.byIds(ids);
    }

    Connection<PhaseDefinition> page(Listing listing) {
        return rows.page(listing);
    }

    PhaseDefinition lock(PhaseDefinitionId id) {
        return rows.lock(id, "id");
    }

    Optional<PhaseDefinition> current(Phase phase) {
        return rows.one(PHASE_DEFINITION.PHASE.eq(phase).and(PHASE_DEFINITION.STATE.eq(PhaseDefinitionState.CURRENT)));
    }

    /// The words that every organisation begins with, where it has none of a phase.
    void begin() {
        sql.execute("""
                insert into roadmap.phase_definition (phase, name, description, entry_criteria, exit_criteria)
                select phase, name, description, entry_criteria, exit_criteria from roadmap.first_phases()
                on conflict do nothing""");
    }

    PhaseDefinition supersede(PhaseDefinitionId id) {
        return rows.update(id, new Patch().set(PHASE_DEFINITION.STATE, PhaseDefinitionState.SUPERSEDED));
    }

    PhaseDefinition insert(PhaseDefinition former, RevisePhaseDefinition revise) {
        Patch patch = new Patch()
                .set(PHASE_DEFINITION.PHASE, former.phase())
                .set(PHASE_DEFINITION.EDITION, former.edition() + 1)
                .set(PHASE_DEFINITION.NAME, former.name())
                .set(PHASE_DEFINITION.DESCRIPTION, former.description())
                .set(PHASE_DEFINITION.ENTRY_CRITERIA, former.entryCriteria().toArray(String[]::new))
                .set(PHASE_DEFINITION.EXIT_CRITERIA, former.exitCriteria().toArray(String[]::new))
                .with(PHASE_DEFINITION.NAME, revise.name())
                .with(PHASE_DEFINITION.DESCRIPTION, revise.description());
        if (!revise.entryCriteria().isOmitted()) {
            patch.set(
                    PHASE_DEFINITION.ENTRY_CRITERIA,
                    Listed.read(revise.entryCriteria().value(), "entryCriteria"));
        }
        if (!revise.exitCriteria().isOmitted()) {
            patch.set(
                    PHASE_DEFINITION.EXIT_CRITERIA,
                    Listed.read(revise.exitCriteria().value(), "exitCriteria"));
        }
        return rows.insert(patch);
    }

    private static PhaseDefinition definition(Row row) {
        return new PhaseDefinition(
                row.get(PHASE_DEFINITION.ID),
                row.get(PHASE_DEFINITION.PHASE),
                row.get(PHASE_DEFINITION.EDITION),
                row.get(PHASE_DEFINITION.NAME),
                row.get(PHASE_DEFINITION.DESCRIPTION),
                List.of(row.get(PHASE_DEFINITION.ENTRY_CRITERIA)),
                List.of(row.get(PHASE_DEFINITION.EXIT_CRITERIA)),
                row.get(PHASE_DEFINITION.STATE),
                row.get(PHASE_DEFINITION.VERSION),
                row.get(PHASE_DEFINITION.CREATED_AT),
                row.get(PHASE_DEFINITION.UPDATED_AT));
    }
}
