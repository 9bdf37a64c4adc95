package dev.throughline.stakeholder.problem;

import static dev.throughline.organisation.role.Permission.ACCOUNT_READ;
import static dev.throughline.organisation.role.Permission.REQUEST_CHANGE;
import static dev.throughline.organisation.role.Permission.REQUEST_READ;

import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Archived;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.Below;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.roadmap.theme.ThemeAt;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.roadmap.theme.Themes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Problems of customers and stakeholders. Who links one to a theme holds the theme's roadmap and the theme before.
@Service
public class CustomerProblems implements Nodes<ProblemId, Problem> {

    private final ProblemRepository repository;
    private final DemandRepository demands;
    private final Themes themes;
    private final Access access;
    private final Changes changes;

    CustomerProblems(
            ProblemRepository repository, DemandRepository demands, Themes themes, Access access, Changes changes) {
        this.repository = repository;
        this.demands = demands;
        this.themes = themes;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<ProblemId> idType() {
        return ProblemId.TYPE;
    }

    @Override
    public String readPermission() {
        return REQUEST_READ.name();
    }

    @Override
    public Map<ProblemId, Problem> byIds(Set<ProblemId> ids) {
        return repository.byIds(ids);
    }

    /// What these themes are to solve, each problem with its theme.
    public List<Below> below(Set<ThemeId> themes) {
        return repository.below(themes);
    }

    /// The problem that is named, kept from being archived; refused at the path where there is none.
    public Problem inUse(ProblemId id, String path) {
        Problem kept = repository.keep(id, path);
        Archived.refuse(kept.archivedAt(), path);
        return kept;
    }

    /// A team takes the problem up, for whoever may change what is asked of that team.
    Problem link(LinkProblem link) {
        return link(link.id(), link.themeId(), link.expectedVersion(), link.reason());
    }

    /// The same for the problem behind a request.
    public Problem link(ProblemId id, ThemeId theme, @Nullable Integer expectedVersion, @Nullable String reason) {
        ThemeAt at = themes.hold(theme, "themeId");
        access.require(REQUEST_CHANGE, at.team());
        at.refuseClosed("themeId");
        Problem before = repository.lock(id, "id");
        Versions.expect(expectedVersion, before);
        requireFormer(before);
        Problem after = repository.link(before.id(), theme);
        changes.record("linkProblem", before, after, reason);
        return after;
    }

    Connection<Problem> page(Listing listing) {
        return repository.page(listing);
    }

    Map<ThemeId, Connection<Problem>> of(Set<ThemeId> themes, Listing listing) {
        return repository.of(themes, listing);
    }

    Map<ProblemId, Demand> demands(Set<ProblemId> problems) {
        return demands.of(problems, access.may(ACCOUNT_READ));
    }

    Problem add(AddProblem add) {
        Problem added = repository.insert(add);
        changes.created("addProblem", added);
        return added;
    }

    Problem change(ChangeProblem change) {
        Problem before = repository.lock(change.id(), "id");
        Versions.expect(change.expectedVersion(), before);
        Problem after = repository.update(change);
        changes.record("changeProblem", before, after, change.reason());
        return after;
    }

    Problem unlink(UnlinkProblem unlink) {
        Problem before = repository.lock(unlink.id(), "id");
        Versions.expect(unlink.expectedVersion(), before);
        new Problems()
                .unless(
                        before.themeId() != null,
                        PlatformError.MOVE_NOT_ALLOWED,
                        "id",
                        "No theme has taken up this problem.")
                .refuse();
        requireFormer(before);
        Problem after = repository.link(before.id(), null);
        changes.record("unlinkProblem", before, after, unlink.reason());
        return after;
    }

    Problem archive(ArchiveProblem archive) {
        Problem before = repository.lock(archive.id(), "id");
        Versions.expect(archive.expectedVersion(), before);
        new Problems()
                .unless(
                        before.themeId() == null,
                        PlatformError.IN_USE,
                        "id",
                        "A theme has taken up this problem: unlink it first.")
                .unless(
                        !repository.waits(before.id()),
                        PlatformError.IN_USE,
                        "id",
                        "A promise about this problem has not ended: see first what becomes of it.")
                .refuse();
        Problem after = repository.archive(before.id());
        changes.record("archiveProblem", before, after, archive.reason());
        return after;
    }

    /// Whoever takes a problem from a team decides for it, also where another one takes it up.
    private void requireFormer(Problem problem) {
        if (problem.themeId() != null) {
            access.require(REQUEST_CHANGE, themes.team(problem.themeId()));
        }
    }
}
