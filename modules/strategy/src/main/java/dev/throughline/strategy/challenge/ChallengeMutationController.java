package dev.throughline.strategy.challenge;

import static dev.throughline.organisation.role.Permission.CHALLENGE_ACTIVATE;
import static dev.throughline.organisation.role.Permission.CHALLENGE_CHANGE;
import static dev.throughline.organisation.role.Permission.CHALLENGE_CREATE;
import static dev.throughline.organisation.role.Permission.CHALLENGE_PROPOSE;

import dev.throughline.organisation.role.Can;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class ChallengeMutationController {

    private final Challenges challenges;
    private final ChallengeMoves moves;

    ChallengeMutationController(Challenges challenges, ChallengeMoves moves) {
        this.challenges = challenges;
        this.moves = moves;
    }

    @Can({CHALLENGE_CREATE, CHALLENGE_PROPOSE})
    @MutationMapping
    Challenge draftChallenge(@Argument DraftChallenge input) {
        return challenges.draft(input);
    }

    @Can({CHALLENGE_CHANGE, CHALLENGE_PROPOSE})
    @MutationMapping
    Challenge changeChallenge(@Argument ChangeChallenge input) {
        return challenges.change(input);
    }

    @Can({CHALLENGE_CREATE, CHALLENGE_PROPOSE})
    @MutationMapping
    Challenge proposeChallenge(@Argument MoveChallenge input) {
        return moves.propose(input);
    }

    @Can(CHALLENGE_ACTIVATE)
    @MutationMapping
    Challenge returnChallenge(@Argument MoveChallenge input) {
        return moves.sendBack(input);
    }

    @Can(CHALLENGE_ACTIVATE)
    @MutationMapping
    Challenge activateChallenge(@Argument MoveChallenge input) {
        return moves.activate(input);
    }

    @Can(CHALLENGE_ACTIVATE)
    @MutationMapping
    Challenge baselineChallenge(@Argument MoveChallenge input) {
        return moves.baseline(input);
    }

    @Can(CHALLENGE_ACTIVATE)
    @MutationMapping
    Challenge pauseChallenge(@Argument MoveChallenge input) {
        return moves.move("pauseChallenge", input, ChallengeState.PAUSED);
    }

    @Can(CHALLENGE_ACTIVATE)
    @MutationMapping
    Challenge resumeChallenge(@Argument MoveChallenge input) {
        return moves.resume(input);
    }

    @Can(CHALLENGE_ACTIVATE)
    @MutationMapping
    Challenge achieveChallenge(@Argument MoveChallenge input) {
        return moves.achieve(input);
    }

    @Can(CHALLENGE_ACTIVATE)
    @MutationMapping
    Challenge missChallenge(@Argument MoveChallenge input) {
        return moves.move("missChallenge", input, ChallengeState.MISSED);
    }

    @Can(CHALLENGE_ACTIVATE)
    @MutationMapping
    Challenge abandonChallenge(@Argument MoveChallenge input) {
        return moves.move("abandonChallenge", input, ChallengeState.ABANDONED);
    }

    @Can(CHALLENGE_CHANGE)
    @MutationMapping
    Challenge archiveChallenge(@Argument MoveChallenge input) {
        return challenges.archive(input);
    }
}
