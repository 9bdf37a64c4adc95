package dev.throughline.stakeholder.promise;

import static dev.throughline.organisation.role.Permission.PROMISE_CREATE;
import static dev.throughline.organisation.role.Permission.PROMISE_TRIAGE;

import dev.throughline.organisation.role.Can;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class PromiseMutationController {

    private final Promises promises;
    private final PromiseMoves moves;

    PromiseMutationController(Promises promises, PromiseMoves moves) {
        this.promises = promises;
        this.moves = moves;
    }

    @Can(PROMISE_CREATE)
    @MutationMapping
    Promise logPromise(@Argument LogPromise input) {
        return promises.log(input);
    }

    @Can({PROMISE_TRIAGE, PROMISE_CREATE})
    @MutationMapping
    Promise changePromise(@Argument ChangePromise input) {
        return promises.change(input);
    }

    @Can({PROMISE_TRIAGE, PROMISE_CREATE})
    @MutationMapping
    Promise withdrawPromise(@Argument MovePromise input) {
        return promises.withdraw(input);
    }

    @Can(PROMISE_TRIAGE)
    @MutationMapping
    Promise triagePromise(@Argument TriagePromise input) {
        return moves.triage(input);
    }

    @Can(PROMISE_TRIAGE)
    @MutationMapping
    Promise renegotiatePromise(@Argument RenegotiatePromise input) {
        return moves.renegotiate(input);
    }

    @Can(PROMISE_TRIAGE)
    @MutationMapping
    Promise acceptPromise(@Argument MovePromise input) {
        return moves.accept(input);
    }

    @Can(PROMISE_TRIAGE)
    @MutationMapping
    Promise declinePromise(@Argument MovePromise input) {
        return moves.decline(input);
    }

    @Can(PROMISE_TRIAGE)
    @MutationMapping
    Promise keepPromise(@Argument MovePromise input) {
        return moves.keepWord(input);
    }

    @Can(PROMISE_TRIAGE)
    @MutationMapping
    Promise breakPromise(@Argument MovePromise input) {
        return moves.breakWord(input);
    }

    @Can(PROMISE_TRIAGE)
    @MutationMapping
    Promise linkPromise(@Argument LinkPromise input) {
        return moves.link(input);
    }

    @Can(PROMISE_TRIAGE)
    @MutationMapping
    Promise unlinkPromise(@Argument MovePromise input) {
        return moves.unlink(input);
    }
}
