package dev.throughline.stakeholder.request;

import static dev.throughline.organisation.role.Permission.REQUEST_CHANGE;
import static dev.throughline.organisation.role.Permission.REQUEST_CREATE;

import dev.throughline.organisation.role.Can;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class RequestMutationController {

    private final Requests requests;
    private final RequestMoves moves;
    private final Assumptions assumptions;

    RequestMutationController(Requests requests, RequestMoves moves, Assumptions assumptions) {
        this.requests = requests;
        this.moves = moves;
        this.assumptions = assumptions;
    }

    @Can(REQUEST_CREATE)
    @MutationMapping
    Request raiseRequest(@Argument RaiseRequest input) {
        return requests.raise(input);
    }

    @Can({REQUEST_CHANGE, REQUEST_CREATE})
    @MutationMapping
    Request changeRequest(@Argument ChangeRequest input) {
        return requests.change(input);
    }

    @Can(REQUEST_CHANGE)
    @MutationMapping
    Request studyRequest(@Argument AnswerRequest input) {
        return moves.study(input);
    }

    @Can(REQUEST_CHANGE)
    @MutationMapping
    Request acceptRequest(@Argument AcceptRequest input) {
        return moves.accept(input);
    }

    @Can(REQUEST_CHANGE)
    @MutationMapping
    Request declineRequest(@Argument AnswerRequest input) {
        return moves.decline(input);
    }

    @Can(REQUEST_CHANGE)
    @MutationMapping
    Request mergeRequest(@Argument MergeRequest input) {
        return moves.merge(input);
    }

    @Can(REQUEST_CHANGE)
    @MutationMapping
    Request linkRequest(@Argument LinkRequest input) {
        return moves.link(input);
    }

    @Can(REQUEST_CHANGE)
    @MutationMapping
    Assumption nameAssumption(@Argument NameAssumption input) {
        return assumptions.name(input);
    }

    @Can(REQUEST_CHANGE)
    @MutationMapping
    Assumption assessAssumption(@Argument AssessAssumption input) {
        return assumptions.assess(input);
    }
}
