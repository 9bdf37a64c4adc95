package dev.throughline.stakeholder.promise;

import static dev.throughline.organisation.role.Permission.PROMISE_TRIAGE;

import dev.throughline.organisation.role.Access;
import dev.throughline.platform.errors.Moves;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.sql.Folded;
import dev.throughline.platform.sql.Patch;
import dev.throughline.roadmap.RoadmapError;
import dev.throughline.roadmap.theme.ThemeAt;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.roadmap.theme.Themes;
import dev.throughline.stakeholder.StakeholderError;
import dev.throughline.stakeholder.problem.CustomerProblems;
import dev.throughline.stakeholder.problem.Problem;
import dev.throughline.stakeholder.problem.ProblemId;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Product people decide what becomes of promises. Held are a theme's roadmap and the theme, then a problem, then the
/// promise.
@Service
class PromiseMoves {

    private static final String HELP = "We will help you with this problem: %s";

    private final PromiseRepository repository;
    private final Exposures exposures;
    private final Themes themes;
    private final CustomerProblems problems;
    private final Access access;

    PromiseMoves(
            PromiseRepository repository,
            Exposures exposures,
            Themes themes,
            CustomerProblems problems,
            Access access) {
        this.repository = repository;
        this.exposures = exposures;
        this.themes = themes;
        this.problems = problems;
        this.access = access;
    }

    Promise triage(TriagePromise triage) {
        refuseBlank(
                triage.verdict(),
                StakeholderError.VERDICT_MISSING,
                "verdict",
                "Say what you decided about this promise, and why.");
        hold(triage.themeId());
        keep(triage.problemId());
        Promise before = held(triage.id(), triage.expectedVersion(), PromiseState.TRIAGED);
        PromiseKind kind = Objects.requireNonNullElse(triage.kind(), before.kind());
        Patch patch = PromiseRepository.state(PromiseState.TRIAGED, triage.reply());
        PromiseRepository.triaged(patch, triage.verdict(), access.caller());
        PromiseRepository.kind(patch, kind);
        PromiseRepository.behind(patch, triage.themeId());
        PromiseRepository.about(patch, triage.problemId());
        return exposures.change("triagePromise", before, patch, kind, triage.themeId(), triage.reason());
    }

    /// From the feature to the problem (S1:35): the solution is found together.
    Promise renegotiate(RenegotiatePromise renegotiate) {
        keep(renegotiate.problemId());
        Promise before = held(renegotiate.id(), renegotiate.expectedVersion(), PromiseState.RENEGOTIATED);
        ProblemId about = renegotiate.problemId() == null ? before.problemId() : renegotiate.problemId();
        new Problems()
                .unless(
                        about != null,
                        RoadmapError.PROBLEM_MISSING,
                        "problemId",
                        "Say which problem you promise to help with (S1:35).")
                .refuse();
        String wording = renegotiate.wording() == null
                ? HELP.formatted(statement(Objects.requireNonNull(about)))
                : renegotiate.wording();
        new Problems()
                .unless(
                        !repeats(wording, before),
                        PlatformError.INVALID,
                        "wording",
                        "This says what was promised before: promise help with the problem instead of a solution.")
                .refuse();
        Patch patch = PromiseRepository.state(PromiseState.RENEGOTIATED, renegotiate.reply());
        PromiseRepository.worded(patch, wording, PromiseKind.PROBLEM_HELP);
        PromiseRepository.about(patch, about);
        return exposures.change(
                "renegotiatePromise", before, patch, PromiseKind.PROBLEM_HELP, before.themeId(), renegotiate.reason());
    }

    /// Who lets a promise hijack the roadmap says why.
    Promise accept(MovePromise move) {
        Promise before = held(move.id(), move.expectedVersion(), PromiseState.ACCEPTED);
        if (before.exposure() == Exposure.HIJACK) {
            refuseBlank(
                    move.reason(),
                    StakeholderError.REASON_MISSING,
                    "reason",
                    "This promise hijacks the roadmap (S1:7): say why it is accepted all the same.");
        }
        return moved("acceptPromise", before, PromiseState.ACCEPTED, move);
    }

    Promise decline(MovePromise move) {
        Promise before = held(move.id(), move.expectedVersion(), PromiseState.DECLINED);
        refuseBlank(move.reply(), StakeholderError.REPLY_MISSING, "reply", "Tell whoever promised it why not.");
        return moved("declinePromise", before, PromiseState.DECLINED, move);
    }

    Promise keepWord(MovePromise move) {
        return moved(
                "keepPromise", held(move.id(), move.expectedVersion(), PromiseState.KEPT), PromiseState.KEPT, move);
    }

    Promise breakWord(MovePromise move) {
        return moved(
                "breakPromise",
                held(move.id(), move.expectedVersion(), PromiseState.BROKEN),
                PromiseState.BROKEN,
                move);
    }

    /// A theme stands behind the promise, instead of another one where there was one.
    Promise link(LinkPromise link) {
        hold(link.themeId());
        Promise before = triaged(link.id(), link.expectedVersion());
        requireFormer(before);
        return exposures.change(
                "linkPromise",
                before,
                PromiseRepository.behind(new Patch(), link.themeId()),
                before.kind(),
                link.themeId(),
                link.reason());
    }

    Promise unlink(MovePromise move) {
        Promise before = triaged(move.id(), move.expectedVersion());
        new Problems()
                .unless(
                        before.themeId() != null,
                        PlatformError.MOVE_NOT_ALLOWED,
                        "id",
                        "No theme stands behind this promise.")
                .refuse();
        requireFormer(before);
        return exposures.change(
                "unlinkPromise",
                before,
                PromiseRepository.behind(new Patch(), null),
                before.kind(),
                null,
                move.reason());
    }

    private static boolean repeats(String wording, Promise promise) {
        String said = Folded.of(wording);
        return said.equals(Folded.of(promise.wording())) || said.equals(Folded.of(promise.firstWording()));
    }

    private Promise moved(String action, Promise before, PromiseState to, MovePromise move) {
        return exposures.change(
                action,
                before,
                PromiseRepository.state(to, move.reply()),
                before.kind(),
                before.themeId(),
                move.reason());
    }

    private Promise held(PromiseId id, @Nullable Integer expectedVersion, PromiseState to) {
        Promise promise = repository.lock(id, "id");
        Versions.expect(expectedVersion, promise);
        Moves.expectAmong(promise.state(), to, promise::mayBecome);
        return promise;
    }

    private Promise triaged(PromiseId id, @Nullable Integer expectedVersion) {
        Promise promise = repository.lock(id, "id");
        Versions.expect(expectedVersion, promise);
        Moves.refuseEnded(promise.state());
        new Problems()
                .unless(
                        promise.state() != PromiseState.LOGGED,
                        PlatformError.MOVE_NOT_ALLOWED,
                        "id",
                        "Nobody has looked into this promise as yet: triage it.")
                .refuse();
        return promise;
    }

    private void hold(@Nullable ThemeId theme) {
        if (theme != null) {
            ThemeAt at = themes.hold(theme, "themeId");
            access.require(PROMISE_TRIAGE, at.team());
            at.refuseClosed("themeId");
        }
    }

    /// Whoever takes a theme away decides for its team, also where another one takes its place.
    private void requireFormer(Promise promise) {
        if (promise.themeId() != null) {
            access.require(PROMISE_TRIAGE, themes.team(promise.themeId()));
        }
    }

    private void keep(@Nullable ProblemId problem) {
        if (problem != null) {
            problems.inUse(problem, "problemId");
        }
    }

    private String statement(ProblemId id) {
        Problem problem = problems.byIds(Set.of(id)).get(id);
        return Objects.requireNonNull(problem).statement();
    }

    private static void refuseBlank(@Nullable String text, StakeholderError code, String path, String message) {
        new Problems()
                .unless(text != null && !text.isBlank(), code, path, message)
                .refuse();
    }
}
