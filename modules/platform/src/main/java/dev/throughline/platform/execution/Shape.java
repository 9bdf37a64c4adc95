package dev.throughline.platform.execution;

import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import org.jspecify.annotations.Nullable;

/// What a field's type says besides its name: whether it may be null, and of what it is a list.
record Shape(boolean required, @Nullable Shape element) {

    static Shape of(GraphQLType type) {
        boolean required = type instanceof GraphQLNonNull;
        GraphQLType inner = type instanceof GraphQLNonNull nonNull ? nonNull.getWrappedType() : type;
        return new Shape(required, inner instanceof GraphQLList list ? of(list.getWrappedType()) : null);
    }
}
