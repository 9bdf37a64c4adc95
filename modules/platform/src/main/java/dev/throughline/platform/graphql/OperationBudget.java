package dev.throughline.platform.graphql;

import dev.throughline.platform.errors.RequestError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What one operation may cost. Counted before anything is read, with a fragment counted wherever it is spread.
@ConfigurationProperties("throughline.limits")
record OperationBudget(
        @DefaultValue("15") int depth,
        @DefaultValue("7") int listDepth,
        @DefaultValue("1000") int fields,
        @DefaultValue("5000") int cost,
        @DefaultValue("50") int aliases,
        @DefaultValue("20") int rootFields,
        @DefaultValue("20") int directives) {

    void check(OperationCost cost) {
        within("root fields", cost.width(), rootFields);
        within("fields", cost.fields(), fields);
        within("aliases", cost.aliases(), aliases);
        within("directives", cost.directives(), directives);
        within("levels", cost.depth(), depth);
        within("nested lists", cost.listDepth(), listDepth);
        within("points", cost.points(), this.cost);
    }

    private static void within(String what, long counted, int limit) {
        if (counted > limit) {
            throw new AbortExecutionException(List.of(GraphqlErrorBuilder.newError()
                    .message("This operation has %,d %s; the limit is %,d. Ask for less at once.", counted, what, limit)
                    .extensions(Map.of("code", RequestError.QUERY_TOO_COMPLEX.name(), "limit", limit))
                    .build()));
        }
    }
}
