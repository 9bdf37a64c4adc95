package dev.throughline.roadmap.csv;

import dev.throughline.organisation.role.Permission;
import dev.throughline.platform.csv.CsvFile;
import dev.throughline.platform.csv.CsvOrder;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.jobs.JobRefused;
import dev.throughline.platform.jobs.JobResult;
import dev.throughline.platform.jobs.RunningJob;
import dev.throughline.platform.jobs.Work;
import dev.throughline.platform.security.Caller;
import dev.throughline.roadmap.roadmap.RoadmapId;
import dev.throughline.roadmap.theme.ProposeTheme;
import dev.throughline.roadmap.theme.ThemeProposals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Proposes a theme for each row of a file: all of them, or nothing. What is wrong with the file is told all at once.
@Component
class ThemeImport implements Work {

    static final String KIND = "IMPORT_THEMES";

    /// Where the themes go, and what is done with the file.
    record Order(UUID roadmap, CsvOrder csv) {}

    private final ThemeProposals proposals;
    private final ThemeRows rows;

    ThemeImport(ThemeProposals proposals, ThemeRows rows) {
        this.proposals = proposals;
        this.rows = rows;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permission() {
        return Permission.THEME_CHANGE.name();
    }

    @Override
    public boolean ownIsSeen(Caller caller) {
        return true;
    }

    @Override
    public JobResult run(RunningJob job) {
        Order order = job.input(Order.class);
        Path file = CsvFile.temporary();
        try {
            job.write(file);
            ThemeRows.Read read = rows.read(job, file, order);
            List<ProposeTheme> proposed = read.themes();
            if (order.csv().dryRun()) {
                return JobResult.of(
                        "%s could be proposed; nothing was changed.".formatted(counted(proposed)) + read.note());
            }
            String done = "%s proposed.".formatted(counted(proposed)) + read.note();
            job.asAsker(() -> {
                load(job, new RoadmapId(order.roadmap()), proposed, done);
                return done;
            });
            return JobResult.of(done);
        } catch (Refusal refusal) {
            throw new JobRefused("Nothing was imported: " + refusal.getMessage(), List.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            CsvFile.remove(file);
        }
    }

    /// With the job's end in the same transaction, so that a second attempt finds nothing left to do. Much may have
    /// happened since the file came in: what the asker may do is asked for again, and the titles are looked at again.
    private void load(RunningJob job, RoadmapId roadmap, List<ProposeTheme> proposed, String done) {
        proposals.admit(roadmap, "roadmap");
        Set<String> there = ThemeRows.keys(proposals.titlesOn(roadmap));
        proposed.stream()
                .filter(propose -> there.contains(ThemeRows.key(propose.title())))
                .findFirst()
                .ifPresent(propose -> {
                    throw new JobRefused(
                            "Nothing was imported: somebody has proposed \"%s\" meanwhile.".formatted(propose.title()),
                            List.of());
                });
        proposals.append("importThemes", roadmap, proposed);
        job.end(proposed.size(), done);
    }

    private static String counted(List<ProposeTheme> proposed) {
        return proposed.size() == 1 ? "1 theme" : "%,d themes".formatted(proposed.size());
    }
}
