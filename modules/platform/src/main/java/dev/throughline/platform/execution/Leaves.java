package dev.throughline.platform.execution;

import graphql.GraphQLContext;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;

/// Values that are written as they are, once they are of the type's form.
sealed interface Leaves extends Values {

    Object serialize(Object value, GraphQLContext context, Locale locale);

    @Override
    default Expected below() {
        return Expected.NOTHING;
    }

    record Scalar(GraphQLScalarType type) implements Leaves {
        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            return type.getCoercing().serialize(value, context, locale);
        }
    }

    record Name(GraphQLEnumType type) implements Leaves {
        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            return type.serialize(value, context, locale);
        }
    }
}
