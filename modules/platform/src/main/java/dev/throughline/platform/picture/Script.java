package dev.throughline.platform.picture;

import java.text.Normalizer;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Which texts are right when their letters are set one behind the other, from left to right, as our own font does it:
/// most, but neither those that run the other way nor those whose letters change beside others.
public final class Script {

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    private Script() {}

    /// With accents on their letters, and without what only says how a neighbour looks.
    public static IntStream drawn(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(letter -> letter != NON_JOINER && letter != JOINER && !(letter >= 0xFE00 && letter <= 0xFE0F));
    }

    /// Refuses the first letter of the picture that would be wrong, or a box.
    static void refuseOthers(List<Mark> marks) {
        for (Mark mark : marks) {
            switch (mark) {
                case Mark.Box box -> {}
                case Mark.Trail trail -> {}
                case Mark.Group group -> refuseOthers(group.marks());
                case Mark.Words words -> refuseOthers(words.text(), Typeface.of(words.bold())::has);
            }
        }
    }

    /// Whether our own font has the letter and sets it right, bold as well.
    public static boolean settable(int letter) {
        return setApart(letter)
                && Typeface.of(false).has(letter)
                && Typeface.of(true).has(letter);
    }

    private static void refuseOthers(String text, IntPredicate known) {
        drawn(text)
                .filter(letter -> !setApart(letter) || !known.test(letter))
                .findFirst()
                .ifPresent(letter -> {
                    throw new Undrawable(
                            letter,
                            "PNG",
                            "Take the picture as SVG: whoever looks at it has the fonts, and can make a PNG of it.");
                });
    }

    private static boolean setApart(int letter) {
        boolean mark = switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
        return !mark
                && switch (Character.getDirectionality(letter)) {
                    case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                            Character.DIRECTIONALITY_ARABIC_NUMBER -> false;
                    default -> true;
                };
    }
}
