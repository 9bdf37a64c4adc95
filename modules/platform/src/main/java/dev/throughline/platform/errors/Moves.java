package dev.throughline.platform.errors;

import dev.throughline.platform.node.State;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Refuses a move that the state table does not list.
public final class Moves {

    private Moves() {}

    /// What has ended stays as it was when it ended.
    public static <S extends Enum<S> & State<S>> void refuseEnded(S state) {
        if (state.ended()) {
            throw Refusal.of(
                    PlatformError.MOVE_NOT_ALLOWED, "id", "This is %s; it is not changed any more.".formatted(state));
        }
    }

    /// For a move that has one beginning, though others lead to the same state.
    public static <S extends Enum<S> & State<S>> void expect(S from, S to, S beginning) {
        expect(from, to);
        if (from != beginning) {
            throw Refusal.of(
                    PlatformError.MOVE_NOT_ALLOWED,
                    "id",
                    "This move begins at %s, and the state is %s.".formatted(beginning, from));
        }
    }

    public static <S extends Enum<S> & State<S>> void expect(S from, S to) {
        expectAmong(from, to, state -> true);
    }

    /// Offers only what this one may become, of what others may.
    public static <S extends Enum<S> & State<S>> void expectAmong(S from, S to, Predicate<S> possible) {
        if (!from.next().contains(to)) {
            throw Refusal.of(
                    PlatformError.MOVE_NOT_ALLOWED,
                    "id",
                    "From %s it cannot become %s. %s".formatted(from, to, following(from, possible)));
        }
    }

    /// A sentence for whoever tried what is not possible.
    public static <S extends Enum<S> & State<S>> String following(S from, Predicate<S> possible) {
        String next =
                from.next().stream().filter(possible).sorted().map(Enum::name).collect(Collectors.joining(", "));
        return "What may follow is %s."
                .formatted(from.ended() ? "nothing: it has ended" : next.isEmpty() ? "nothing" : next);
    }
}
