package dev.throughline.platform.execution;

import graphql.TypeResolutionEnvironment;
import graphql.execution.ExecutionContext;
import graphql.execution.MergedField;
import graphql.execution.TypeResolutionParameters;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Values with fields of their own: which ones depends on the type of each, where the field's type is an interface or a
/// union.
final class Nested implements Values {

    private final GraphQLCompositeType declared;
    private final MergedField field;
    private final Function<GraphQLObjectType, PlannedSelection> planning;
    private final Map<GraphQLObjectType, PlannedSelection> planned = new ConcurrentHashMap<>();

    private volatile @Nullable Set<String> below;

    Nested(GraphQLCompositeType declared, MergedField field, Function<GraphQLObjectType, PlannedSelection> planning) {
        this.declared = declared;
        this.field = field;
        this.planning = planning;
    }

    PlannedSelection selection(Object value, ExecutionContext execution) {
        GraphQLObjectType type = declared instanceof GraphQLObjectType object ? object : resolve(value, execution);
        PlannedSelection selection = planned.get(type);
        return selection == null ? planned.computeIfAbsent(type, planning) : selection;
    }

    @Override
    public Set<String> below() {
        Set<String> known = below;
        if (known == null) {
            known = declared instanceof GraphQLObjectType object ? names(object) : Set.of();
            below = known;
        }
        return known;
    }

    private Set<String> names(GraphQLObjectType type) {
        return planned.computeIfAbsent(type, planning).fields().stream()
                .map(asked -> asked.definition().getName())
                .collect(Collectors.toUnmodifiableSet());
    }

    private GraphQLObjectType resolve(Object value, ExecutionContext execution) {
        TypeResolutionEnvironment environment = TypeResolutionParameters.newParameters()
                .field(field)
                .fieldType(declared)
                .value(value)
                .argumentValues(Map::of)
                .graphQLContext(execution.getGraphQLContext())
                .schema(execution.getGraphQLSchema())
                .build();
        GraphQLObjectType type = resolver(execution).getType(environment);
        if (type == null) {
            throw new IllegalStateException("No type of the schema for " + value.getClass());
        }
        return type;
    }

    private TypeResolver resolver(ExecutionContext execution) {
        var code = execution.getGraphQLSchema().getCodeRegistry();
        return declared instanceof GraphQLUnionType union
                ? code.getTypeResolver(union)
                : code.getTypeResolver((GraphQLInterfaceType) declared);
    }
}
