package dev.throughline.strategy.targetcondition;

import static dev.throughline.organisation.role.Permission.TARGET_CONDITION_ACTIVATE;
import static dev.throughline.organisation.role.Permission.TARGET_CONDITION_CHANGE;
import static dev.throughline.organisation.role.Permission.TARGET_CONDITION_CREATE;
import static dev.throughline.organisation.role.Permission.TARGET_CONDITION_DRAFT;
import static dev.throughline.organisation.role.Permission.TARGET_CONDITION_HAND_DOWN;

import dev.throughline.organisation.role.Can;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class TargetConditionMutationController {

    private final TargetConditions conditions;
    private final TargetConditionMoves moves;
    private final Revisions revisions;

    TargetConditionMutationController(TargetConditions conditions, TargetConditionMoves moves, Revisions revisions) {
        this.conditions = conditions;
        this.moves = moves;
        this.revisions = revisions;
    }

    @Can({TARGET_CONDITION_CREATE, TARGET_CONDITION_DRAFT, TARGET_CONDITION_HAND_DOWN})
    @MutationMapping
    TargetCondition draftTargetCondition(@Argument DraftTargetCondition input) {
        return conditions.draft(input);
    }

    @Can({TARGET_CONDITION_CHANGE, TARGET_CONDITION_DRAFT, TARGET_CONDITION_HAND_DOWN})
    @MutationMapping
    TargetCondition changeTargetCondition(@Argument ChangeTargetCondition input) {
        return conditions.change(input);
    }

    @Can(TARGET_CONDITION_ACTIVATE)
    @MutationMapping
    TargetCondition baselineTargetCondition(@Argument MoveTargetCondition input) {
        return moves.baseline(input);
    }

    @Can({TARGET_CONDITION_CREATE, TARGET_CONDITION_HAND_DOWN})
    @MutationMapping
    TargetCondition acceptTargetCondition(@Argument MoveTargetCondition input) {
        return moves.accept(input);
    }

    @Can(TARGET_CONDITION_ACTIVATE)
    @MutationMapping
    TargetCondition activateTargetCondition(@Argument MoveTargetCondition input) {
        return moves.activate(input);
    }

    @Can(TARGET_CONDITION_ACTIVATE)
    @MutationMapping
    TargetCondition achieveTargetCondition(@Argument MoveTargetCondition input) {
        return moves.achieve(input);
    }

    @Can(TARGET_CONDITION_ACTIVATE)
    @MutationMapping
    TargetCondition missTargetCondition(@Argument MoveTargetCondition input) {
        return moves.move("missTargetCondition", input, TargetConditionState.MISSED);
    }

    @Can(TARGET_CONDITION_ACTIVATE)
    @MutationMapping
    TargetCondition abandonTargetCondition(@Argument MoveTargetCondition input) {
        return moves.move("abandonTargetCondition", input, TargetConditionState.ABANDONED);
    }

    @Can({TARGET_CONDITION_CHANGE, TARGET_CONDITION_HAND_DOWN})
    @MutationMapping
    TargetCondition reviseTargetCondition(@Argument ChangeTargetCondition input) {
        return revisions.revise(input);
    }

    @Can(TARGET_CONDITION_CHANGE)
    @MutationMapping
    TargetCondition archiveTargetCondition(@Argument MoveTargetCondition input) {
        return conditions.archive(input);
    }
}
