package dev.throughline.platform.graphql;

import dev.throughline.platform.execution.LevelFetcher;
import dev.throughline.platform.node.Node;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Whoever may not read a type finds none of it at the end of any path: a field that leads to its nodes is null, and a
/// list of several types leaves them out. A root field says by itself who may enter, and a payload shows the caller
/// what the caller has made.
@Component
final class ReadGuard extends GraphQLTypeVisitorStub {

    private static final Set<String> ENTRANCES = Set.of("Query", "Mutation", "Viewer");
    private static final List<String> FRAMES = List.of("Payload", "Connection", "Edge");
    private static final String CONNECTION = "Connection";

    private final NodeRegistry nodes;

    ReadGuard(NodeRegistry nodes) {
        this.nodes = nodes;
    }

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        if (context.getParentNode() instanceof GraphQLObjectType parent
                && !ENTRANCES.contains(parent.getName())
                && FRAMES.stream().noneMatch(parent.getName()::endsWith)) {
            GraphQLNamedType type = GraphQLTypeUtil.unwrapAllAs(field.getType());
            FieldCoordinates coordinates = FieldCoordinates.coordinates(parent, field);
            GraphQLCodeRegistry.Builder code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
            LevelFetcher fetcher = LevelFetcher.of(field, code.getDataFetcher(coordinates, field));
            if (type instanceof GraphQLInterfaceType) {
                code.dataFetcher(coordinates, visible(fetcher));
            } else if (nodes.knows(stem(type))) {
                code.dataFetcher(coordinates, guarded(fetcher, stem(type), GraphQLTypeUtil.isNonNull(field.getType())));
            }
        }
        return TraversalControl.CONTINUE;
    }

    private LevelFetcher guarded(LevelFetcher fetcher, String type, boolean required) {
        return (place, parents) -> {
            if (nodes.mayRead(type)) {
                return fetcher.fetch(place, parents);
            }
            if (required) {
                throw new AccessDeniedException("Leads to what may not be read: " + type);
            }
            return new Object[parents.size()];
        };
    }

    private LevelFetcher visible(LevelFetcher fetcher) {
        return (place, parents) -> {
            @Nullable Object[] values = fetcher.fetch(place, parents);
            for (int parent = 0; parent < values.length; parent++) {
                values[parent] = leftOut(values[parent]);
            }
            return values;
        };
    }

    private @Nullable Object leftOut(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().filter(this::visible).toList()
                : visible(value) ? value : null;
    }

    private boolean visible(@Nullable Object value) {
        return !(value instanceof Node node) || nodes.mayRead(node);
    }

    private static String stem(GraphQLNamedType type) {
        String name = type.getName();
        return name.endsWith(CONNECTION) ? name.substring(0, name.length() - CONNECTION.length()) : name;
    }
}
