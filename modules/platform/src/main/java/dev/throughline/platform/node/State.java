package dev.throughline.platform.node;

import java.util.Set;

/// A state of a node. Which states may follow stands here and nowhere else.
public interface State<S extends Enum<S> & State<S>> {
    Set<S> next();

    default boolean ended() {
        return next().isEmpty();
    }
}
