package dev.throughline.stakeholder.decision;

import java.util.List;
import org.springframework.stereotype.Service;

/// Tells reports of decisions. Nobody is asked what they may read: a report asks before, and nobody calls where a
/// snapshot is kept.
@Service
public class HeardDecisions {

    private final HeardDecisionRepository repository;

    HeardDecisions(HeardDecisionRepository repository) {
        this.repository = repository;
    }

    /// All that are open or were decided, the oldest first, in one statement.
    public List<HeardDecision> all() {
        return repository.all();
    }
}
