package dev.throughline.roadmap.picture;

import dev.throughline.roadmap.theme.Lane;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What there is to draw, in the organisation's words: what is above it, then rows with a cell for each lane.
record Board(
        String title,
        List<String> head,
        List<Section> sections,
        @Nullable String note) {

    record Section(@Nullable String heading, List<Row> rows) {}

    /// Without a name where it is the only one.
    record Row(@Nullable String name, @Nullable String team, Map<Lane, Cell> lanes) {}

    record Cell(List<Card> cards, int more) {}

    record Card(
            @Nullable Integer priority,
            String title,
            @Nullable String text,
            String status,
            Look look) {}

    /// How far a theme is, told by the border too.
    enum Look {
        PROPOSED,
        DISCOVERY,
        DELIVERY,
        ENDED
    }

    boolean wide() {
        return sections.stream().flatMap(section -> section.rows().stream()).anyMatch(row -> row.name() != null);
    }
}
