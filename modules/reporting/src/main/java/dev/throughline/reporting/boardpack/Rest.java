package dev.throughline.reporting.boardpack;

import dev.throughline.reporting.document.Paper.Block;
import dev.throughline.reporting.document.Paper.Sentences;
import java.util.Optional;

/// What a list has more than its reader looks at.
final class Rest {

    private Rest() {}

    static Optional<Block> of(int all, int shown) {
        return all <= shown ? Optional.empty() : Optional.of(new Sentences("And %,d more.".formatted(all - shown)));
    }
}
