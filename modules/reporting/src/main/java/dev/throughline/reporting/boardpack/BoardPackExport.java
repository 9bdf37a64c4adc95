package dev.throughline.reporting.boardpack;

import dev.throughline.organisation.role.Permission;
import dev.throughline.platform.jobs.JobFinding;
import dev.throughline.platform.jobs.JobRefused;
import dev.throughline.platform.jobs.JobResult;
import dev.throughline.platform.jobs.RunningJob;
import dev.throughline.platform.jobs.Work;
import dev.throughline.platform.picture.Undrawable;
import dev.throughline.platform.security.Caller;
import dev.throughline.reporting.document.Paper;
import dev.throughline.reporting.document.Papers;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/// Writes a pack as the one who asked for it may read by then, as of one moment.
@Component
class BoardPackExport implements Work {

    static final String KIND = "EXPORT_BOARD_PACK";

    private final BoardPacks packs;
    private final Papers papers;

    BoardPackExport(BoardPacks packs, Papers papers) {
        this.packs = packs;
        this.papers = papers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /// A pack holds what its reader may read, so it is seen by who asked for it, and by who may take everything along.
    @Override
    public String permission() {
        return Permission.ORGANISATION_EXPORT.name();
    }

    @Override
    public boolean ownIsSeen(Caller caller) {
        return caller.may(Permission.VISION_READ.name());
    }

    @Override
    public JobResult run(RunningJob job) {
        Wanted wanted = job.input(Wanted.class);
        Paper paper = job.snapshotAsAsker(() -> packs.of(wanted.about(), wanted.audience()));
        Path file = written(paper, wanted.format());
        return JobResult.of(
                "The pack has %,d parts.".formatted(paper.blocks().size()),
                file,
                "board-pack." + wanted.format().ending(),
                wanted.format().mediaType());
    }

    private Path written(Paper paper, PackFormat format) {
        try {
            return switch (format) {
                case PDF -> papers.pdf(paper);
                case MARKDOWN -> papers.markdown(paper);
            };
        } catch (Undrawable undrawable) {
            String message = String.valueOf(undrawable.getMessage());
            throw new JobRefused(message, List.of(new JobFinding("LETTERS_UNKNOWN", null, null, null, message)));
        }
    }
}
