package dev.throughline.stakeholder.promise;

import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.Id;
import dev.throughline.platform.sql.Patch;
import dev.throughline.roadmap.theme.ThemeId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Computes how far promises bind the product and keeps why: whenever a promise or what stands behind it changes.
@Service
class Exposures {

    private final PromiseRepository repository;
    private final ExposureChangeRepository history;
    private final Standings standings;
    private final Changes changes;

    Exposures(PromiseRepository repository, ExposureChangeRepository history, Standings standings, Changes changes) {
        this.repository = repository;
        this.history = history;
        this.standings = standings;
        this.changes = changes;
    }

    Map<PromiseId, Connection<ExposureChange>> history(Set<PromiseId> parents, Listing listing) {
        return history.of(parents, listing);
    }

    /// Keeps a first exposure, when a promise is logged.
    void begun(Promise promise, String action) {
        history.insert(promise, null, action, null, null);
    }

    /// Changes a promise that is held, and its exposure with it.
    Promise change(
            String action,
            Promise before,
            Patch patch,
            PromiseKind kind,
            @Nullable ThemeId theme,
            @Nullable String reason) {
        Standing.Exposed exposed = standings.of(theme).behind(kind);
        boolean otherwise = differs(before, exposed);
        Promise after = repository.update(before.id(), otherwise ? PromiseRepository.exposed(patch, exposed) : patch);
        changes.record(action, before, after, reason);
        if (otherwise) {
            history.insert(after, before.exposure(), action, before.id(), reason);
        }
        return after;
    }

    /// The same for all promises that themes stand behind, where something about these has changed. Whoever comes here
    /// holds the roadmaps of the themes, and whoever puts a theme behind a promise does too, so none is missed.
    void renew(Set<ThemeId> themes, String action, Id subject, @Nullable String reason) {
        List<Promise> bound = themes.isEmpty() ? List.of() : repository.lockOn(themes);
        if (bound.isEmpty()) {
            return;
        }
        Map<ThemeId, Standing> now = standings.of(themes);
        for (Promise before : bound) {
            Standing.Exposed exposed = standing(now, before).behind(before.kind());
            if (differs(before, exposed)) {
                Promise after = repository.update(before.id(), PromiseRepository.exposed(new Patch(), exposed));
                changes.record(action, before, after, reason);
                history.insert(after, before.exposure(), action, subject, reason);
            }
        }
    }

    private static Standing standing(Map<ThemeId, Standing> standings, Promise promise) {
        ThemeId theme = promise.themeId();
        return theme == null ? Standing.NONE : standings.getOrDefault(theme, Standing.NONE);
    }

    private static boolean differs(Promise before, Standing.Exposed exposed) {
        return before.exposure() != exposed.exposure()
                || !before.exposedBecause().equals(exposed.because());
    }
}
