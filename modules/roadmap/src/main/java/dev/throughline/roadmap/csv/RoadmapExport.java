package dev.throughline.roadmap.csv;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Permission;
import dev.throughline.platform.csv.CsvFile;
import dev.throughline.platform.jobs.JobResult;
import dev.throughline.platform.jobs.RunningJob;
import dev.throughline.platform.jobs.Work;
import dev.throughline.platform.security.Caller;
import dev.throughline.roadmap.outcome.ThemeOutcome;
import dev.throughline.roadmap.outcome.ThemeOutcomes;
import dev.throughline.roadmap.roadmap.RoadmapId;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.roadmap.theme.Themes;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes the themes of a roadmap in their order, some at a time, as they are at one moment.
@Component
class RoadmapExport implements Work {

    static final String KIND = "EXPORT_ROADMAP";

    private static final int AT_A_TIME = 200;

    /// Whether owners are named follows from what the one who asks may read.
    record Which(UUID roadmap, boolean owners) {}

    private final Themes themes;
    private final ThemeOutcomes outcomes;
    private final Members members;

    RoadmapExport(Themes themes, ThemeOutcomes outcomes, Members members) {
        this.themes = themes;
        this.outcomes = outcomes;
        this.members = members;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permission() {
        return Permission.ROADMAP_READ.name();
    }

    /// For as long as they may read roadmaps at all.
    @Override
    public boolean ownIsSeen(Caller caller) {
        return caller.may(permission());
    }

    @Override
    public JobResult run(RunningJob job) {
        Which which = job.input(Which.class);
        RoadmapId roadmap = new RoadmapId(which.roadmap());
        Path file = CsvFile.temporary();
        int written = job.snapshot(() -> write(job, themes.ordered(roadmap), which.owners(), file));
        return JobResult.of(
                written == 1 ? "1 theme is in the file." : "%,d themes are in the file.".formatted(written),
                file,
                roadmap + ".csv",
                "text/csv;charset=utf-8");
    }

    private int write(RunningJob job, List<ThemeId> ids, boolean named, Path file) {
        try (var csv = new CsvFile<>(file, ThemeColumn.values())) {
            for (int done = 0; done < ids.size(); done += AT_A_TIME) {
                List<ThemeId> some = ids.subList(done, Math.min(ids.size(), done + AT_A_TIME));
                write(csv, some, named);
                job.progress(done + some.size(), ids.size());
            }
        }
        return ids.size();
    }

    private void write(CsvFile<ThemeColumn> csv, List<ThemeId> ids, boolean named) {
        Map<ThemeId, Theme> found = themes.byIds(new LinkedHashSet<>(ids));
        Map<ThemeId, List<ThemeOutcome>> changed = outcomes.allOf(Set.copyOf(ids));
        Map<MemberId, Member> owners = named
                ? members.byIds(found.values().stream()
                        .map(Theme::ownerId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                : Map.of();
        for (ThemeId id : ids) {
            Theme theme = Objects.requireNonNull(found.get(id));
            csv.write(column -> text(column, theme, changed.getOrDefault(id, List.of()), owners));
        }
    }

    private static @Nullable String text(
            ThemeColumn column, Theme theme, List<ThemeOutcome> outcomes, Map<MemberId, Member> owners) {
        return switch (column) {
            case PRIORITY -> theme.priority() == null ? null : theme.priority().toString();
            case LANE -> theme.lane().name();
            case TITLE -> theme.title();
            case DESCRIPTION -> theme.description();
            case ORIGIN -> theme.origin().name();
            case STATE -> theme.state().name();
            case PROBLEM -> theme.problem();
            case PROBLEM_VALIDITY -> theme.hypothesis().problem().name();
            case HYPOTHESIS -> theme.hypothesis().statement();
            case SOLUTION_VALIDITY -> theme.hypothesis().solution().name();
            case KNOWN -> lines(theme.hypothesis().known());
            case UNKNOWN -> lines(theme.hypothesis().unknown());
            case OUTCOMES ->
                lines(outcomes.stream().map(ThemeOutcome::statement).toList());
            case IN_BUILD -> lines(theme.inBuild());
            case OWNER -> email(theme.ownerId(), owners);
            case LEARNED -> theme.learned();
        };
    }

    /// One on each line of the cell.
    private static String lines(List<String> texts) {
        return texts.stream().map(text -> text.replaceAll("\\R", " ")).collect(Collectors.joining("\n"));
    }

    private static @Nullable String email(@Nullable MemberId owner, Map<MemberId, Member> owners) {
        Member member = owner == null ? null : owners.get(owner);
        return member == null ? null : member.email();
    }
}
