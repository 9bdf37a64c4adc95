package dev.throughline.platform.changes;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.Node;
import java.util.Collection;
import java.util.Map;

/// A node with what belongs to it and stands in rows of its own, such as who takes part, by the name of the field.
public record Whole<T extends Node>(
        @JsonUnwrapped T node, @JsonAnyGetter Map<String, ? extends Collection<? extends Id>> beside) {}
