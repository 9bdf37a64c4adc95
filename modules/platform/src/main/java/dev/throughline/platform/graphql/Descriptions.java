package dev.throughline.platform.graphql;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/// What the schema says about a value, for documents that say it, too: there is one definition of each thing.
@Component
public class Descriptions {

    private final ObjectProvider<GraphQlSource> source;

    Descriptions(ObjectProvider<GraphQlSource> source) {
        this.source = source;
    }

    /// Of a value of an enum that has its schema's name.
    public String of(Enum<?> value) {
        GraphQLEnumType type = (GraphQLEnumType) Objects.requireNonNull(
                source.getObject().schema().getType(value.getDeclaringClass().getSimpleName()));
        GraphQLEnumValueDefinition defined = Objects.requireNonNull(type.getValue(value.name()));
        return Objects.requireNonNullElse(defined.getDescription(), "");
    }
}
