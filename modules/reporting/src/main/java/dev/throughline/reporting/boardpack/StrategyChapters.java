package dev.throughline.reporting.boardpack;

import dev.throughline.reporting.document.Paper.Block;
import dev.throughline.reporting.document.Paper.Drawn;
import dev.throughline.reporting.document.Paper.Grid;
import dev.throughline.reporting.document.Paper.Heading;
import dev.throughline.reporting.document.Paper.Sentences;
import dev.throughline.reporting.picture.ReportPictures;
import dev.throughline.reporting.picture.Tree.Branch;
import dev.throughline.reporting.scope.ReportScope;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/// What is wanted, and how far it is.
@Service
class StrategyChapters {

    /// As many as are readable on one page.
    private static final int DRAWN = 22;

    private static final int LISTED = 300;

    private final ReportPictures pictures;

    StrategyChapters(ReportPictures pictures) {
        this.pictures = pictures;
    }

    List<Block> of(ReportScope scope, PackAudience audience, List<String> left) {
        try {
            return written(scope, audience);
        } catch (AccessDeniedException denied) {
            left.add("What we want, and how far we are: " + denied.getMessage());
            return List.of();
        }
    }

    private List<Block> written(ReportScope scope, PackAudience audience) {
        List<Branch> branches = pictures.branches(scope, LISTED);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, "What we want"));
        blocks.add(new Drawn(pictures.tree(scope, DRAWN)));
        blocks.add(new Grid(
                "Visions, intents and challenges",
                List.of("What", "In its words", "State"),
                branches.stream()
                        .filter(branch -> !branch.kind().equals("Target condition"))
                        .limit(2L * audience.most())
                        .map(branch -> List.of(branch.kind(), branch.text(), branch.standing()))
                        .toList()));
        blocks.add(new Heading(1, "How far we are"));
        blocks.add(
                new Sentences(
                        "How much of the way from the baseline to the target is done, in exact arithmetic, and apart from it whether the target is met."));
        List<Branch> measured =
                branches.stream().filter(branch -> branch.gauge() != null).toList();
        blocks.add(new Grid(
                "Challenges and target conditions with a target",
                List.of("What", "In its words", "State", "How far"),
                measured.stream()
                        .limit(2L * audience.most())
                        .map(branch -> List.of(
                                branch.kind(),
                                branch.text(),
                                branch.standing(),
                                branch.gauge() == null ? "" : branch.gauge().words()))
                        .toList()));
        Rest.of(measured.size(), 2 * audience.most()).ifPresent(blocks::add);
        return blocks;
    }
}
