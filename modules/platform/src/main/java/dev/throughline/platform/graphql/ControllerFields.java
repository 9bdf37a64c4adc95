package dev.throughline.platform.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;
import org.springframework.stereotype.Component;

/// Puts a [ControllerMethod] in the place of each fetcher that Spring made of a controller's method.
@Component
final class ControllerFields extends GraphQLTypeVisitorStub {

    private final Controllers controllers;
    private final ListableBeanFactory beans;
    private final Map<Class<?>, Object> found = new HashMap<>();

    ControllerFields(Controllers controllers, ListableBeanFactory beans) {
        this.controllers = controllers;
        this.beans = beans;
    }

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        if (context.getParentNode() instanceof GraphQLObjectType parent) {
            FieldCoordinates coordinates = FieldCoordinates.coordinates(parent, field);
            GraphQLCodeRegistry.Builder code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
            DataFetcher<?> fetcher = code.getDataFetcher(coordinates, field);
            if (fetcher instanceof SelfDescribingDataFetcher<?> described
                    && described.asMethod() instanceof Method method) {
                Object controller = found.computeIfAbsent(method.getDeclaringClass(), beans::getBean);
                code.dataFetcher(coordinates, ControllerMethod.of(controller, method, controllers.resolvers()));
            }
        }
        return TraversalControl.CONTINUE;
    }
}
