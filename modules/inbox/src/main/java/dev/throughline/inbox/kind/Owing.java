package dev.throughline.inbox.kind;

import dev.throughline.platform.sql.Stretch;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;

/// What members owe of one kind, a value of the schema's enum `InboxKind`: found in the state of the module that knows
/// it, for the caller and as the caller may, whenever somebody looks. A bean for each kind.
public record Owing(String kind, Function<Stretch, List<Owed>> page, IntSupplier count) {}
