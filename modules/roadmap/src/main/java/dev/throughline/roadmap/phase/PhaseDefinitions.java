package dev.throughline.roadmap.phase;

import static dev.throughline.organisation.role.Permission.PHASE_CHANGE;
import static dev.throughline.organisation.role.Permission.PHASE_READ;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Place;
import dev.throughline.organisation.tenant.OrganisationFounded;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Moves;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

@Service
public class PhaseDefinitions implements Nodes<PhaseDefinitionId, PhaseDefinition> {

    private final PhaseDefinitionRepository repository;
    private final Access access;
    private final Changes changes;

    PhaseDefinitions(PhaseDefinitionRepository repository, Access access, Changes changes) {
        this.repository = repository;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<PhaseDefinitionId> idType() {
        return PhaseDefinitionId.TYPE;
    }

    @Override
    public String readPermission() {
        return PHASE_READ.name();
    }

    @Override
    public Map<PhaseDefinitionId, PhaseDefinition> byIds(Set<PhaseDefinitionId> ids) {
        return repository.byIds(ids);
    }

    Connection<PhaseDefinition> page(Listing listing) {
        return repository.page(listing);
    }

    @EventListener
    void on(OrganisationFounded fact) {
        repository.begin();
    }

    /// What counts in the phase now. An organisation that an older release founded while this one was rolled out has no
    /// phases as yet, and gets the first ones here.
    public PhaseDefinition current(Phase phase) {
        return repository.current(phase).orElseGet(() -> {
            repository.begin();
            return repository.current(phase).orElseThrow();
        });
    }

    /// Keeps the former words, for what began under them, and puts the new ones in their place.
    PhaseDefinition revise(RevisePhaseDefinition revise) {
        access.require(PHASE_CHANGE, Place.ORGANISATION);
        PhaseDefinition before = repository.lock(revise.id());
        Versions.expect(revise.expectedVersion(), before);
        Moves.expect(before.state(), PhaseDefinitionState.SUPERSEDED);
        if (!revise.changes(before)) {
            return before;
        }
        PhaseDefinition former = repository.supersede(before.id());
        PhaseDefinition revision = repository.insert(before, revise);
        changes.record("revisePhaseDefinition", before, former, revise.reason());
        changes.record("revisePhaseDefinition", null, revision, revise.reason());
        return revision;
    }
}
