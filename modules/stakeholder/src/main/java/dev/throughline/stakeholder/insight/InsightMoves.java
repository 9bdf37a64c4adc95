package dev.throughline.stakeholder.insight;

import static dev.throughline.organisation.role.Permission.INSIGHT_TRIAGE;

import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Moves;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Versions;
import dev.throughline.roadmap.theme.ThemeAt;
import dev.throughline.roadmap.theme.Themes;
import dev.throughline.stakeholder.problem.CustomerProblems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// How an insight leaves the queue, and comes back into it.
@Service
class InsightMoves {

    private final InsightRepository repository;
    private final CustomerProblems problems;
    private final Themes themes;
    private final Access access;
    private final Changes changes;

    InsightMoves(
            InsightRepository repository, CustomerProblems problems, Themes themes, Access access, Changes changes) {
        this.repository = repository;
        this.problems = problems;
        this.themes = themes;
        this.access = access;
        this.changes = changes;
    }

    Insight understand(UnderstandInsight understand) {
        new Problems()
                .unless(
                        understand.problemId() != null || understand.themeId() != null,
                        PlatformError.INVALID,
                        "problemId",
                        "Say which problem or which theme it tells something about.")
                .refuse();
        if (understand.themeId() != null) {
            ThemeAt at = themes.hold(understand.themeId(), "themeId");
            access.require(INSIGHT_TRIAGE, at.team());
            at.refuseClosed("themeId");
        }
        if (understand.problemId() != null) {
            problems.inUse(understand.problemId(), "problemId");
        }
        Insight before = held(understand.id(), understand.expectedVersion(), InsightState.UNDERSTOOD);
        Insight after = repository.move(
                before.id(), InsightState.UNDERSTOOD, understand.problemId(), understand.themeId(), null);
        changes.record("understandInsight", before, after, understand.reason());
        return after;
    }

    Insight setAside(SetAsideInsight aside) {
        Insight before = held(aside.id(), aside.expectedVersion(), InsightState.SET_ASIDE);
        Insight after = repository.move(before.id(), InsightState.SET_ASIDE, null, null, aside.because());
        changes.record("setAsideInsight", before, after, aside.reason());
        return after;
    }

    Insight reopen(ReopenInsight reopen) {
        Insight before = held(reopen.id(), reopen.expectedVersion(), InsightState.NEW);
        Insight after = repository.move(before.id(), InsightState.NEW, null, null, null);
        changes.record("reopenInsight", before, after, reopen.reason());
        return after;
    }

    private Insight held(InsightId id, @Nullable Integer expectedVersion, InsightState to) {
        Insight insight = repository.lock(id, "id");
        Versions.expect(expectedVersion, insight);
        Moves.expect(insight.state(), to);
        return insight;
    }
}
