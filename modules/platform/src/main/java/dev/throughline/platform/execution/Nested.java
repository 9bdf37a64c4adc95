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
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Values with fields of their own: which ones depends on the type of each, where the field's type is an interface or a
/// union.
final class Nested implements Values {

    private static final String CONNECTION = "Connection";
    private static final String EDGE = "Edge";

    private final GraphQLCompositeType declared;
    private final MergedField field;
    private final Function<GraphQLObjectType, PlannedSelection> planning;
    private final Map<GraphQLObjectType, PlannedSelection> planned = new ConcurrentHashMap<>();
    private volatile @Nullable Expected below;

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

    boolean isConnection() {
        return declared.getName().endsWith(CONNECTION);
    }

    @Override
    public Expected below() {
        Expected known = below;
        if (known == null) {
            known = declared instanceof GraphQLObjectType object ? below(object) : Expected.NOTHING;
            below = known;
        }
        return known;
    }

    private Expected below(GraphQLObjectType type) {
        boolean frame = type.getName().endsWith(CONNECTION) || type.getName().endsWith(EDGE);
        Map<String, Expected> fields = new HashMap<>();
        for (PlannedField asked : planned.computeIfAbsent(type, planning).fields()) {
            Expected further = asked.values().below();
            if (frame) {
                fields.putAll(further.fields());
            } else {
                fields.put(asked.definition().getName(), further);
            }
        }
        return new Expected(Map.copyOf(fields));
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
