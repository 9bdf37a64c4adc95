package dev.throughline.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The moves of each kind of node as the documents tell them, held against those that the code allows.
public final class StateTable {

    private static final Path DOCUMENT = Path.of("../../docs/states.md");
    private static final int CELLS = 6;

    private record Move(String from, String to) {}

    private StateTable() {}

    /// The states are an enum named like the kind of node; what may follow one is for the caller to say.
    public static void holds(Class<? extends Enum<?>> states, Function<Object, ? extends Collection<?>> next) {
        String type = states.getSimpleName().replace("State", "");

        assertThat(documented(type))
                .as(type)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(coded(states, next));
    }

    private static List<Move> documented(String type) {
        try {
            return Files.readAllLines(DOCUMENT).stream()
                    .map(line -> line.split(" *\\| *", -1))
                    .filter(cells -> cells.length == CELLS && cells[1].equals(type))
                    .map(cells -> new Move(cells[2], cells[3]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Move> coded(Class<? extends Enum<?>> states, Function<Object, ? extends Collection<?>> next) {
        return Stream.of(states.getEnumConstants())
                .flatMap(from -> next.apply(from).stream().map(to -> new Move(from.name(), to.toString())))
                .toList();
    }
}
