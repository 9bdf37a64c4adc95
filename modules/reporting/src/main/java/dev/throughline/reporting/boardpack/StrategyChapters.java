package dev.throughline.reporting.boardpack;

import dev.throughline.platform.picture.Picture;
import dev.throughline.reporting.document.Paper.Block;
import dev.throughline.reporting.document.Paper.Drawn;
import dev.throughline.reporting.document.Paper.Grid;
import dev.throughline.reporting.document.Paper.Heading;
import dev.throughline.reporting.document.Paper.Sentences;
import dev.throughline.reporting.picture.ReportPictures;
import dev.throughline.reporting.picture.Tree;
import dev.throughline.reporting.picture.Tree.Branch;
import dev.throughline.reporting.scope.ReportScope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/// What is wanted, and how far it is.
@Service
class StrategyChapters {

    /// As many as are readable on one page.
    private static final int DRAWN = 22;

    private final ReportPictures pictures;

    StrategyChapters(ReportPictures pictures) {
        this.pictures = pictures;
    }

    List<Block> of(ReportScope scope, PackAudience audience, List<String> left) {
        List<Block> blocks = new ArrayList<>();
        try {
            wanted(pictures.tree(scope, false), audience, blocks);
        } catch (AccessDeniedException denied) {
            left.add("What we want, and how far we are. %s.".formatted(denied.getMessage()));
        }
        drawn("What is under way", () -> pictures.states(scope), blocks, left);
        drawn("What we promised", () -> pictures.promises(scope), blocks, left);
        return blocks;
    }

    private static void drawn(String heading, Supplier<Picture> picture, List<Block> blocks, List<String> left) {
        try {
            Picture drawn = picture.get();
            blocks.add(new Heading(1, heading));
            blocks.add(new Drawn(drawn));
        } catch (AccessDeniedException denied) {
            left.add("%s. %s.".formatted(heading, denied.getMessage()));
        }
    }

    private void wanted(Tree tree, PackAudience audience, List<Block> blocks) {
        int most = 2 * audience.most();
        blocks.add(new Heading(1, "What we want"));
        blocks.add(new Drawn(pictures.drawn(tree.first(DRAWN))));
        grid(
                "Visions, challenges and initiatives",
                tree.branches().stream().filter(branch -> !branch.ofTeam()).toList(),
                most,
                blocks);
        blocks.add(new Heading(1, "How far we are"));
        blocks.add(
                new Sentences(
                        "How much of the way from the baseline to the target is done, in exact arithmetic, and apart from it whether the target is met: 100 % of the way is not yet met where the target is to be below a value."));
        grid(
                "What has a target",
                tree.branches().stream()
                        .filter(branch -> branch.gauge() != null)
                        .toList(),
                most,
                blocks);
        long open = tree.branches().stream()
                .filter(branch -> branch.ofTeam() && branch.gauge() == null)
                .count();
        if (open > 0) {
            blocks.add(new Sentences("%,d target conditions have no target as yet.".formatted(open)));
        }
    }

    private static void grid(String caption, List<Branch> branches, int most, List<Block> blocks) {
        if (branches.isEmpty()) {
            blocks.add(new Sentences(caption + ": none."));
            return;
        }
        blocks.add(new Grid(
                caption,
                List.of("What", "In its own words", "State", "How far"),
                branches.stream()
                        .limit(most)
                        .map(branch -> List.of(
                                branch.kind(),
                                branch.text(),
                                branch.standing(),
                                branch.gauge() == null ? "–" : branch.gauge().words()))
                        .toList()));
        Rest.of(branches.size(), most).ifPresent(blocks::add);
    }
}
