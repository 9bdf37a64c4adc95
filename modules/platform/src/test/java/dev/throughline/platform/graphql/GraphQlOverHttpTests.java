package dev.throughline.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.platform.errors.RequestErrorWriter;
import dev.throughline.platform.execution.BreadthFirst;
import dev.throughline.platform.execution.LevelFetcher;
import dev.throughline.platform.limits.Crowd;
import dev.throughline.platform.limits.RateLimits;
import dev.throughline.platform.tenancy.Tenant;
import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

class GraphQlOverHttpTests {

    private final Open snapshots = new Open();

    /// The thread serves somebody of another organisation next, who would read through it.
    @Test
    void leavesNoSnapshotBehindWhereTheMachineItselfFails() {
        GraphQlOverHttp api = new GraphQlOverHttp(
                failing(),
                new JsonMapper(),
                new RequestErrorWriter(new JsonMapper()),
                new Crowd(new RateLimits(100, 1, 1, 1, 1, Duration.ofSeconds(1))),
                requested -> String.valueOf(requested.text()));
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/graphql");
        request.setContentType("application/json");
        request.setContent("{\"query\": \"{ broken }\"}".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Tenant.call(UUID.randomUUID(), () -> {
                    api.service(request, new MockHttpServletResponse());
                    return null;
                }))
                .hasRootCauseInstanceOf(StackOverflowError.class);

        assertThat(snapshots.begun).isEqualTo(1);
        assertThat(snapshots.ended).isEqualTo(1);
        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                .isFalse();
    }

    private GraphQlSource failing() {
        LevelFetcher broken = (place, parents) -> {
            throw new StackOverflowError();
        };
        GraphQLSchema schema = new SchemaGenerator()
                .makeExecutableSchema(
                        new SchemaParser().parse("type Query { broken: String }"),
                        RuntimeWiring.newRuntimeWiring()
                                .type("Query", type -> type.dataFetcher("broken", broken))
                                .build());
        GraphQL graphQl = GraphQL.newGraphQL(schema)
                .instrumentation(new SnapshotPerOperation(
                        snapshots, new Deadlines(Duration.ofSeconds(15), Duration.ofSeconds(30))))
                .queryExecutionStrategy(new BreadthFirst((failure, environment) -> List.of()))
                .build();
        return new GraphQlSource() {
            @Override
            public GraphQL graphQl() {
                return graphQl;
            }

            @Override
            public GraphQLSchema schema() {
                return schema;
            }
        };
    }

    /// Counts instead of asking a database.
    private static final class Open extends AbstractPlatformTransactionManager {

        private int begun;
        private int ended;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            begun++;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            ended++;
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            ended++;
        }
    }
}
