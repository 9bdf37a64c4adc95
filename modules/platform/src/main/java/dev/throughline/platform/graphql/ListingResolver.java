package dev.throughline.platform.graphql;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

@Component
final class ListingResolver implements HandlerMethodArgumentResolver {

    private static final String COUNT = "totalCount";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Listing.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
        String parent = GraphQLTypeUtil.simplePrint(environment.getParentType());
        String name = parent + "." + environment.getField().getName();
        boolean counted = environment.getMergedField().getFields().stream()
                .anyMatch(field -> counts(field.getSelectionSet(), environment));
        return Listing.of(name, environment.getArguments(), counted);
    }

    /// Looks at the connection's own fields only; the selection set that graphql-java offers adds up all that is below
    /// them, for every parent once more.
    private static boolean counts(@Nullable SelectionSet selected, DataFetchingEnvironment environment) {
        return selected != null
                && selected.getSelections().stream().anyMatch(selection -> switch (selection) {
                    case Field field -> field.getName().equals(COUNT);
                    case InlineFragment fragment -> counts(fragment.getSelectionSet(), environment);
                    case FragmentSpread spread -> counts(fragment(spread, environment), environment);
                    default -> false;
                });
    }

    private static @Nullable SelectionSet fragment(FragmentSpread spread, DataFetchingEnvironment environment) {
        FragmentDefinition fragment = environment.getFragmentsByName().get(spread.getName());
        return fragment == null ? null : fragment.getSelectionSet();
    }
}
