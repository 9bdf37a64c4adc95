package dev.throughline.roadmap.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a picture is made of.
sealed interface Mark {

    /// With a dash, a border that is seen without its colour.
    record Box(
            int x,
            int y,
            int width,
            int height,
            String fill,
            @Nullable String stroke,
            int thickness,
            @Nullable String dash)
            implements Mark {

        /// A border is drawn round at its corners, with this radius.
        int corner() {
            return stroke == null ? 0 : 6;
        }
    }

    /// One line of text, from its baseline.
    record Words(int x, int y, int size, boolean bold, String fill, String text) implements Mark {}

    /// What belongs together, with a name that is whole where the words had to be shortened.
    record Group(String name, List<Mark> marks) implements Mark {}
}
