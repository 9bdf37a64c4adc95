package dev.throughline.platform.execution;

import graphql.execution.MergedField;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;

/// A field of a [PlannedSelection]: who answers it, and what becomes of the values.
final class PlannedField {

    private final int number;
    private final GraphQLObjectType parent;
    private final MergedField merged;
    private final GraphQLFieldDefinition definition;
    private final byte[] name;
    private final LevelFetcher fetcher;
    private final Shape shape;
    private final Values values;

    PlannedField(
            int number,
            GraphQLObjectType parent,
            MergedField merged,
            GraphQLFieldDefinition definition,
            LevelFetcher fetcher,
            Values values) {
        this.number = number;
        this.parent = parent;
        this.merged = merged;
        this.definition = definition;
        this.name = ResponseText.name(merged.getResultKey());
        this.fetcher = fetcher;
        this.shape = Shape.of(definition.getType());
        this.values = values;
    }

    /// Its place in the selection, and so in each [Answer].
    int number() {
        return number;
    }

    GraphQLObjectType parent() {
        return parent;
    }

    MergedField merged() {
        return merged;
    }

    GraphQLFieldDefinition definition() {
        return definition;
    }

    /// As it stands in the response.
    byte[] name() {
        return name;
    }

    LevelFetcher fetcher() {
        return fetcher;
    }

    Shape shape() {
        return shape;
    }

    boolean leadsToOne() {
        return values instanceof Nested nested && shape.element() == null && !nested.isConnection();
    }

    Values values() {
        return values;
    }
}
