package dev.throughline.platform.node;

/// An object with an id of its own and a version that grows by one with every change.
public interface Node {
    Id id();

    int version();
}
