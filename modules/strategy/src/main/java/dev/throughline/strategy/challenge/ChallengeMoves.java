package dev.throughline.strategy.challenge;

import static dev.throughline.organisation.role.Permission.CHALLENGE_ACTIVATE;
import static dev.throughline.organisation.role.Permission.CHALLENGE_CREATE;
import static dev.throughline.organisation.role.Permission.CHALLENGE_PROPOSE;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.policy.Policies;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Moves;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.sql.Patch;
import dev.throughline.strategy.StrategyError;
import dev.throughline.strategy.progress.Baselines;
import dev.throughline.strategy.progress.Evaluations;
import dev.throughline.strategy.progress.Goal;
import dev.throughline.strategy.progress.Verdict;
import dev.throughline.strategy.vision.VisionState;
import dev.throughline.strategy.vision.Visions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Moves challenges along their states, each with its guard.
@Service
public class ChallengeMoves {

    private final ChallengeRepository repository;
    private final Challenges challenges;
    private final Visions visions;
    private final Evaluations evaluations;
    private final Baselines baselines;
    private final Policies policies;
    private final Access access;
    private final Changes changes;

    ChallengeMoves(
            ChallengeRepository repository,
            Challenges challenges,
            Visions visions,
            Evaluations evaluations,
            Baselines baselines,
            Policies policies,
            Access access,
            Changes changes) {
        this.repository = repository;
        this.challenges = challenges;
        this.visions = visions;
        this.evaluations = evaluations;
        this.baselines = baselines;
        this.policies = policies;
        this.access = access;
        this.changes = changes;
    }

    public Challenge propose(MoveChallenge move) {
        Challenge before = repository.lock(move.id(), "id");
        access.demand(
                access.may(CHALLENGE_CREATE, before.businessLineId()) || challenges.ownDraft(before),
                CHALLENGE_PROPOSE);
        return moved(
                "proposeChallenge",
                before,
                move,
                ChallengeState.PROPOSED,
                ChallengeRepository.proposedBy(access.caller()));
    }

    Challenge sendBack(MoveChallenge move) {
        return moved("returnChallenge", held(move), move, ChallengeState.DRAFT, ChallengeRepository.notProposed());
    }

    /// Needs an active vision and, where the organisation wants it, a second person; what is measured by then becomes
    /// the baseline.
    public Challenge activate(MoveChallenge move) {
        Challenge before = held(move);
        Moves.expect(before.state(), ChallengeState.ACTIVE, ChallengeState.PROPOSED);
        refuseWithoutActiveVision(before);
        if (policies.challengesNeedSecondPerson()) {
            refuseSamePerson(before);
        }
        return moved(
                "activateChallenge",
                before,
                move,
                ChallengeState.ACTIVE,
                ChallengeRepository.baseline(beginning(before, move.baselineAt())));
    }

    /// The moment that is asked for, or nothing where nobody asks and it is not known where this begins.
    private @Nullable Instant beginning(Challenge challenge, @Nullable Instant asked) {
        if (asked != null) {
            return baselines.moment(challenge.targetId(), asked);
        }
        return challenge.targetId() == null || challenge.baseline() != null
                ? null
                : baselines.find(challenge.targetId(), null).orElse(null);
    }

    private void refuseSamePerson(Challenge challenge) {
        MemberId caller = access.caller();
        new Problems()
                .unless(
                        challenge.proposedById() != null,
                        StrategyError.SECOND_PERSON_REQUIRED,
                        "id",
                        "Your organisation wants a second person to activate a challenge, and who proposed this one is not known: return it and propose it again.")
                .unless(
                        !caller.equals(challenge.proposedById()),
                        StrategyError.SECOND_PERSON_REQUIRED,
                        "id",
                        "Your organisation wants a second person to activate a challenge, and you proposed this one.")
                .unless(
                        !caller.equals(challenge.rewordedById()),
                        StrategyError.SECOND_PERSON_REQUIRED,
                        "id",
                        "Your organisation wants a second person to activate a challenge, and you changed the statement or target of this one.")
                .refuse();
    }

    Challenge baseline(MoveChallenge move) {
        Challenge before = held(move);
        Versions.expect(move.expectedVersion(), before);
        Moves.refuseEnded(before.state());
        new Problems()
                .unless(
                        before.state().waits() || before.baseline() == null,
                        StrategyError.TARGET_FROZEN,
                        "id",
                        "This challenge has started; where it began stays as it was.")
                .refuse();
        Challenge after = repository.baseline(before.id(), baselines.moment(before.targetId(), move.baselineAt()));
        changes.record("baselineChallenge", before, after, move.reason());
        return after;
    }

    /// Needs measurements that meet the target, or where there is none, a decision in words.
    Challenge achieve(MoveChallenge move) {
        Challenge before = held(move);
        Moves.expect(before.state(), ChallengeState.ACHIEVED);
        Goal goal = before.goal();
        new Problems()
                .unless(
                        goal != null || move.decision() != null,
                        StrategyError.EVIDENCE_MISSING,
                        "decision",
                        "A qualitative challenge is achieved by a decision: say in words what was decided and why.")
                .unless(
                        goal == null || evaluations.of(goal).verdict() == Verdict.MET,
                        StrategyError.TARGET_NOT_MET,
                        "id",
                        "The latest measurements do not meet the target; record the closing measurement first.")
                .refuse();
        return moved("achieveChallenge", before, move, ChallengeState.ACHIEVED);
    }

    Challenge resume(MoveChallenge move) {
        Challenge before = held(move);
        Moves.expect(before.state(), ChallengeState.ACTIVE, ChallengeState.PAUSED);
        refuseWithoutActiveVision(before);
        return moved("resumeChallenge", before, move, ChallengeState.ACTIVE);
    }

    Challenge move(String action, MoveChallenge move, ChallengeState to) {
        return moved(action, held(move), move, to);
    }

    private void refuseWithoutActiveVision(Challenge challenge) {
        new Problems()
                .unless(
                        visions.hold(challenge.visionId(), "visionId").state() == VisionState.ACTIVE,
                        StrategyError.PARENT_NOT_ACTIVE,
                        "id",
                        "Activate the vision first.")
                .refuse();
    }

    private Challenge held(MoveChallenge move) {
        Challenge challenge = repository.lock(move.id(), "id");
        access.require(CHALLENGE_ACTIVATE, challenge.businessLineId());
        return challenge;
    }

    private Challenge moved(String action, Challenge before, MoveChallenge move, ChallengeState to) {
        return moved(action, before, move, to, new Patch());
    }

    private Challenge moved(String action, Challenge before, MoveChallenge move, ChallengeState to, Patch patch) {
        Versions.expect(move.expectedVersion(), before);
        Moves.expect(before.state(), to);
        Challenge after = repository.move(move, to, patch);
        changes.record(action, before, after, move.reason());
        challenges.tell(action, before, after, move.reason());
        return after;
    }
}
