package dev.throughline.roadmap.theme;

import static dev.throughline.organisation.role.Permission.THEME_CHANGE;
import static dev.throughline.organisation.role.Permission.THEME_DRAFT;

import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Archived;
import dev.throughline.roadmap.roadmap.Roadmap;
import dev.throughline.roadmap.roadmap.RoadmapId;
import dev.throughline.roadmap.roadmap.Roadmaps;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;

/// How themes come onto a roadmap: one, or all of a file.
@Service
public class ThemeProposals {

    private final ThemeRepository repository;
    private final Roadmaps roadmaps;
    private final Access access;
    private final Changes changes;

    ThemeProposals(ThemeRepository repository, Roadmaps roadmaps, Access access, Changes changes) {
        this.repository = repository;
        this.roadmaps = roadmaps;
        this.access = access;
        this.changes = changes;
    }

    /// The roadmap, held, where themes may be proposed on it by whoever is calling.
    public Roadmap admit(RoadmapId id, String path) {
        Roadmap roadmap = roadmaps.hold(id, path);
        access.demand(
                access.may(THEME_CHANGE, roadmap.teamId()) || access.may(THEME_DRAFT, roadmap.teamId()), THEME_CHANGE);
        Archived.refuse(roadmap.archivedAt(), path);
        return roadmap;
    }

    public Set<String> titlesOn(RoadmapId roadmap) {
        return repository.titlesOn(roadmap);
    }

    /// Behind the last theme of a roadmap that has admitted the caller.
    public void append(String action, RoadmapId roadmap, List<ProposeTheme> proposals) {
        int last = repository.ordered(roadmap);
        for (ProposeTheme proposal : proposals) {
            changes.created(action, repository.insert(proposal, ++last));
        }
    }

    /// At a place in the order, which is for those who may order it, or last.
    Theme propose(ProposeTheme propose) {
        Roadmap roadmap = admit(propose.roadmapId(), "roadmapId");
        access.demand(propose.priority() == null || access.may(THEME_CHANGE, roadmap.teamId()), THEME_CHANGE);
        int last = repository.ordered(roadmap.id()) + 1;
        int priority = Objects.requireNonNullElse(propose.priority(), last);
        Themes.refusePriority(priority, last);
        Theme proposed = repository.insert(propose, priority);
        changes.created("proposeTheme", proposed);
        return proposed;
    }
}
