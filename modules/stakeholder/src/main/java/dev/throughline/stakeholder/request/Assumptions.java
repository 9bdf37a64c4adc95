package dev.throughline.stakeholder.request;

import static dev.throughline.organisation.role.Permission.REQUEST_READ;

import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.strategy.StrategyError;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/// What requests are based on.
@Service
public class Assumptions implements Nodes<AssumptionId, Assumption> {

    private final AssumptionRepository repository;
    private final RequestRepository requests;
    private final Changes changes;

    Assumptions(AssumptionRepository repository, RequestRepository requests, Changes changes) {
        this.repository = repository;
        this.requests = requests;
        this.changes = changes;
    }

    @Override
    public IdType<AssumptionId> idType() {
        return AssumptionId.TYPE;
    }

    @Override
    public String readPermission() {
        return REQUEST_READ.name();
    }

    @Override
    public Map<AssumptionId, Assumption> byIds(Set<AssumptionId> ids) {
        return repository.byIds(ids);
    }

    Map<RequestId, Connection<Assumption>> of(Set<RequestId> parents, Listing listing) {
        return repository.of(parents, listing);
    }

    Assumption name(NameAssumption name) {
        Request request = requests.lock(name.requestId(), "requestId");
        new Problems()
                .unless(
                        !request.state().ended(),
                        PlatformError.MOVE_NOT_ALLOWED,
                        "requestId",
                        "This request is %s; nothing is added to it any more.".formatted(request.state()))
                .refuse();
        Assumption named = repository.insert(name);
        changes.created("nameAssumption", named);
        return named;
    }

    /// What is shown is shown by something.
    Assumption assess(AssessAssumption assess) {
        Assumption before = repository.lock(assess.id(), "id");
        Versions.expect(assess.expectedVersion(), before);
        boolean belief = assess.validity() == AssumptionValidity.UNVALIDATED;
        new Problems()
                .unless(
                        belief || assess.shownBy() != null,
                        StrategyError.EVIDENCE_MISSING,
                        "shownBy",
                        "Say what has shown it.")
                .unless(
                        !belief || assess.shownBy() == null,
                        PlatformError.INVALID,
                        "shownBy",
                        "What is a belief was shown by nothing.")
                .refuse();
        Assumption after = repository.update(assess);
        changes.record("assessAssumption", before, after, assess.reason());
        return after;
    }
}
