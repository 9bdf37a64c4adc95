package dev.throughline.reporting.picture;

import dev.throughline.platform.picture.Mark;
import dev.throughline.platform.picture.Mark.Box;
import dev.throughline.platform.picture.Mark.Trail;
import java.util.ArrayList;
import java.util.List;

/// How areas are told apart: by a pattern each, and by a colour of Okabe and Ito that people with any sight tell apart.
enum Texture {
    RISING("#d55e00", true, false),
    FALLING("#e69f00", false, true),
    PLAIN("#56b4e9", false, false),
    CROSSED("#009e73", true, true);

    private static final String EDGE = "#1f2328";
    private static final int STEP = 9;

    private final String colour;
    private final boolean rising;
    private final boolean falling;

    Texture(String colour, boolean rising, boolean falling) {
        this.colour = colour;
        this.rising = rising;
        this.falling = falling;
    }

    List<Mark> area(int x, int y, int width, int height) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Box(x, y, width, height, colour, null, 0, null));
        if (rising || falling) {
            for (int start = STEP / 2 - height; start < width; start += STEP) {
                int from = Math.max(0, -start);
                int to = Math.min(height, width - start);
                if (to > from && rising) {
                    marks.add(
                            Trail.line(x + start + from, y + height - from, x + start + to, y + height - to, EDGE, 1));
                }
                if (to > from && falling) {
                    marks.add(Trail.line(x + start + from, y + from, x + start + to, y + to, EDGE, 1));
                }
            }
        }
        marks.add(Outline.of(x, y, width, height, EDGE, 1));
        return marks;
    }
}
