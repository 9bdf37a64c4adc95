package dev.throughline.inbox.kind;

import dev.throughline.platform.changes.ChangeRecorded;
import dev.throughline.platform.node.Node;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Who hears what where a node of a type moves. A bean for each type and module that has something to tell; whoever
/// moved it hears nothing.
public record Hearing<N extends Node>(Class<N> type, Function<Moved<N>, Collection<News>> tell) {

    public Collection<News> of(ChangeRecorded fact) {
        @Nullable Node before = fact.before();
        return tell.apply(new Moved<>(
                fact.action(), before == null ? null : type.cast(before), type.cast(fact.after()), fact.reason()));
    }
}
