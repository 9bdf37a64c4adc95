package dev.throughline.platform.execution;

import java.util.Map;

/// The fields that are asked of what is read next, and what is asked of those in turn. What only frames a list, such as
/// a connection's nodes, is left out.
public record Expected(Map<String, Expected> fields) {

    public static final Expected NOTHING = new Expected(Map.of());
}
