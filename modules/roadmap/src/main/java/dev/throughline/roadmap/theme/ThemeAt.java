package dev.throughline.roadmap.theme;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.roadmap.roadmap.Roadmap;

/// A theme with the roadmap that it is on; both held.
public record ThemeAt(Theme theme, Roadmap roadmap) {

    public TeamId team() {
        return roadmap.teamId();
    }

    ThemeAt refuseArchived(String path) {
        new Problems()
                .unless(
                        theme.inUse() && roadmap.inUse(),
                        PlatformError.MOVE_NOT_ALLOWED,
                        path,
                        "This is archived; it is not changed any more.")
                .refuse();
        return this;
    }

    /// What has ended stays as it was when it ended, and so does what is archived.
    public ThemeAt refuseClosed(String path) {
        new Problems()
                .unless(
                        !theme.state().ended(),
                        PlatformError.MOVE_NOT_ALLOWED,
                        path,
                        "This theme is %s; it is not changed any more.".formatted(theme.state()))
                .refuse();
        return refuseArchived(path);
    }
}
