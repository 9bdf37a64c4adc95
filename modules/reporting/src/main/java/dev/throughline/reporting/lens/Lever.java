package dev.throughline.reporting.lens;

import dev.throughline.platform.node.Id;

/// Something that product does, below an outcome.
public record Lever(LeverKind kind, Id where, String state) {

    public String id() {
        return where.toString();
    }
}
