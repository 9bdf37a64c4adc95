package dev.throughline.stakeholder.decision;

import static dev.throughline.organisation.role.Permission.DECISION_CREATE;
import static dev.throughline.organisation.role.Permission.DECISION_INPUT;
import static dev.throughline.organisation.role.Permission.DECISION_OWN_READ;
import static dev.throughline.organisation.role.Permission.DECISION_READ;

import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class DecisionController {

    private final Decisions decisions;
    private final DecisionMoves moves;

    DecisionController(Decisions decisions, DecisionMoves moves) {
        this.decisions = decisions;
        this.moves = moves;
    }

    @Can({DECISION_READ, DECISION_OWN_READ})
    @QueryMapping
    @Nullable Decision decision(@Argument DecisionId id) {
        return decisions.byIds(Set.of(id)).get(id);
    }

    @Can({DECISION_READ, DECISION_OWN_READ})
    @QueryMapping
    Connection<Decision> decisions(Listing listing) {
        return decisions.page(listing);
    }

    @Can(DECISION_CREATE)
    @MutationMapping
    Decision openDecision(@Argument OpenDecision input) {
        return moves.open(input);
    }

    @Can({DECISION_CREATE, DECISION_INPUT})
    @MutationMapping
    Decision changeDecision(@Argument ChangeDecision input) {
        return moves.change(input);
    }

    @Can({DECISION_CREATE, DECISION_INPUT})
    @MutationMapping
    Decision askDecision(@Argument AskDecision input) {
        return moves.ask(input);
    }

    @Can({DECISION_CREATE, DECISION_INPUT})
    @MutationMapping
    Decision adviseDecision(@Argument AdviseDecision input) {
        return moves.advise(input);
    }

    @Can({DECISION_CREATE, DECISION_INPUT})
    @MutationMapping
    Decision decideDecision(@Argument DecideDecision input) {
        return moves.decide(input);
    }

    @Can({DECISION_CREATE, DECISION_INPUT})
    @MutationMapping
    Decision dropDecision(@Argument DropDecision input) {
        return moves.drop(input);
    }
}
