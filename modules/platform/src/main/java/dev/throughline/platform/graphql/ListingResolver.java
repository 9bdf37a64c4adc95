package dev.throughline.platform.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLTypeUtil;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

@Component
final class ListingResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Listing.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
        String parent = GraphQLTypeUtil.simplePrint(environment.getParentType());
        String name = parent + "." + environment.getField().getName();
        return Listing.of(
                name, environment.getArguments(), environment.getSelectionSet().contains("totalCount"));
    }
}
