package dev.throughline.stakeholder.request;

import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Moves;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.Versions;
import dev.throughline.roadmap.RoadmapError;
import dev.throughline.stakeholder.StakeholderError;
import dev.throughline.stakeholder.problem.CustomerProblems;
import dev.throughline.stakeholder.problem.Problem;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Moves requests along their states. Requests that are merged are all held, in the order of their ids.
@Service
class RequestMoves {

    private static final String MERGE = "mergeRequest";

    private final RequestRepository repository;
    private final AssumptionRepository assumptions;
    private final CustomerProblems problems;
    private final Changes changes;

    RequestMoves(
            RequestRepository repository,
            AssumptionRepository assumptions,
            CustomerProblems problems,
            Changes changes) {
        this.repository = repository;
        this.assumptions = assumptions;
        this.problems = problems;
        this.changes = changes;
    }

    Request study(AnswerRequest study) {
        Request before = held(study.id(), study.expectedVersion(), RequestState.UNDER_STUDY);
        return done(
                "studyRequest",
                before,
                repository.move(before.id(), RequestState.UNDER_STUDY, study.reply()),
                study.reason());
    }

    /// What is demanded goes back to what is assumed (S1:265): a solution is understood by what it takes for granted.
    Request accept(AcceptRequest accept) {
        Problem problem = problems.inUse(accept.problemId(), "problemId");
        Request before = held(accept.id(), accept.expectedVersion(), RequestState.ACCEPTED_AS_PROBLEM);
        new Problems()
                .unless(
                        before.kind() == RequestKind.PROBLEM || assumptions.any(before.id()),
                        StakeholderError.ASSUMPTION_MISSING,
                        "id",
                        "Somebody asks for a solution: name what it assumes before you say which problem is behind it.")
                .refuse();
        return done(
                "acceptRequest", before, repository.accept(before.id(), problem.id(), accept.reply()), accept.reason());
    }

    Request decline(AnswerRequest decline) {
        Request before = held(decline.id(), decline.expectedVersion(), RequestState.DECLINED);
        new Problems()
                .unless(
                        decline.reply() != null && !decline.reply().isBlank(),
                        StakeholderError.REPLY_MISSING,
                        "reply",
                        "Tell whoever asked why not.")
                .refuse();
        return done(
                "declineRequest",
                before,
                repository.move(before.id(), RequestState.DECLINED, decline.reply()),
                decline.reason());
    }

    /// What was merged into this one goes along, so that no chain is longer than one.
    Request merge(MergeRequest merge) {
        new Problems()
                .unless(
                        !merge.id().equals(merge.intoId()),
                        StakeholderError.MERGED_INTO_ITSELF,
                        "intoId",
                        "A request is no duplicate of itself: name the one that came first.")
                .refuse();
        repository.lockBoth(merge.id(), merge.intoId());
        Request into = repository.lock(merge.intoId(), "intoId");
        Request before = held(merge.id(), merge.expectedVersion(), RequestState.DUPLICATE);
        new Problems()
                .unless(
                        into.state() != RequestState.DUPLICATE,
                        StakeholderError.DUPLICATE_OF_DUPLICATE,
                        "intoId",
                        before.id().equals(into.duplicateOfId())
                                ? "That one was merged into this one already."
                                : "That one is a duplicate itself: merge into %s.".formatted(into.duplicateOfId()))
                .refuse();
        for (Request duplicate : repository.lockDuplicates(before.id())) {
            done(MERGE, duplicate, repository.merge(duplicate.id(), into.id()), merge.reason());
        }
        return done(MERGE, before, repository.merge(before.id(), into.id()), merge.reason());
    }

    /// A request has no way to a theme but through the problem behind it (S1:35), which stays once it is known.
    Request link(LinkRequest link) {
        Request request = repository.byIds(Set.of(link.id())).get(link.id());
        if (request == null) {
            throw Refusal.notFound("id");
        }
        Versions.expect(link.expectedVersion(), request);
        new Problems()
                .unless(
                        request.problemId() != null,
                        RoadmapError.PROBLEM_MISSING,
                        "id",
                        "A request reaches a theme only through a problem (S1:35): find out which one is behind it first.")
                .refuse();
        problems.link(Objects.requireNonNull(request.problemId()), link.themeId(), null, link.reason());
        return request;
    }

    private Request held(RequestId id, @Nullable Integer expectedVersion, RequestState to) {
        Request request = repository.lock(id, "id");
        Versions.expect(expectedVersion, request);
        Moves.expect(request.state(), to);
        return request;
    }

    private Request done(String action, Request before, Request after, @Nullable String reason) {
        changes.record(action, before, after, reason);
        return after;
    }
}
