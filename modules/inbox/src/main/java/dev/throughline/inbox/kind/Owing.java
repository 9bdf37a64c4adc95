package dev.throughline.inbox.kind;

import dev.throughline.platform.node.IdType;
import dev.throughline.platform.sql.Stretch;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntSupplier;

/// What members owe of one kind, a value of the schema's enum `InboxKind`: found in the state of the module that knows
/// it, for the caller and as the caller may, whenever somebody looks. A bean for each kind, which says what the things
/// that wait are.
public record Owing(String kind, IdType<?> about, Function<Stretch, List<Owed>> page, IntSupplier count) {

    /// Nothing is owed by whoever may not read what waits.
    Owing where(BooleanSupplier readable) {
        return new Owing(
                kind,
                about,
                stretch -> readable.getAsBoolean() ? page.apply(stretch) : List.of(),
                () -> readable.getAsBoolean() ? count.getAsInt() : 0);
    }
}
