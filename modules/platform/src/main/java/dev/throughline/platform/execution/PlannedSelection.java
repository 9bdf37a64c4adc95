package dev.throughline.platform.execution;

import static java.util.Comparator.comparing;

import graphql.schema.GraphQLObjectType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fields that a document asks of an object of one type, in the order of the answer, and the order in which they
/// are answered.
record PlannedSelection(GraphQLObjectType type, List<PlannedField> fields, List<PlannedField> turns) {

    /// The fields of a mutation take their turns as they are written.
    static PlannedSelection inOrder(GraphQLObjectType type, List<PlannedField> fields) {
        return new PlannedSelection(type, fields, fields);
    }

    /// What leads to one object each waits for what leads to many: by then it may have been read along with that.
    static PlannedSelection of(GraphQLObjectType type, List<PlannedField> fields) {
        return new PlannedSelection(
                type,
                fields,
                fields.stream().sorted(comparing(PlannedField::leadsToOne)).toList());
    }

    /// A plan is asked for its selections for each object: each is itself, and no other with the same fields.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
