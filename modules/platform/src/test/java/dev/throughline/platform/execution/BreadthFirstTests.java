package dev.throughline.platform.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.GraphQLSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// graphql-java's own way of running a document is the yardstick: the same documents, the same data, the same answers.
class BreadthFirstTests {

    private static final int DOCUMENTS = 2_000;

    private static final JsonMapper JSON = new JsonMapper();

    private final Library library = new Library();

    @Test
    void answersAnyDocumentAsGraphQlJavaDoes() {
        GraphQL ours = ours(library.schema());
        GraphQL theirs = GraphQL.newGraphQL(library.schema()).build();
        Random random = new Random(20_261_122);
        int failed = 0;
        for (int number = 0; number < DOCUMENTS; number++) {
            String document = new DocumentWriter(random).document();
            Map<String, Object> variables = Map.of("yes", true, "no", false, "some", random.nextInt(4));
            ExecutionResult expected = run(theirs, document, variables);
            ExecutionResult answered = run(ours, document, variables);
            assertThat(answered.<Object>getData()).as(document).isEqualTo(expected.<Object>getData());
            assertThat(data(answered)).isEqualTo(JSON.writeValueAsString(expected.<Object>getData()));
            assertThat(paths(answered)).as(document).containsAll(paths(expected));
            assertThat(answered.getErrors().isEmpty())
                    .as(document)
                    .isEqualTo(expected.getErrors().isEmpty());
            failed += expected.getErrors().isEmpty() ? 0 : 1;
        }
        assertThat(failed).as("documents with errors").isBetween(DOCUMENTS / 10, DOCUMENTS * 9 / 10);
    }

    @Test
    void answersAFieldOnceForAllParentsOfALevel() {
        run(ours(library.schema()), "{ authors { books { author { name } } } }", Map.of());

        assertThat(library.batches())
                .containsExactly("authors of 1", "books of " + Library.AUTHORS, "author of " + library.countBooks());
    }

    @Test
    void runsTheFieldsOfAMutationOneAfterTheOther() {
        ExecutionResult result =
                run(ours(library.schema()), "mutation { a: count { now } b: count { now } }", Map.of());

        assertThat(result.<Object>getData()).isEqualTo(Map.of("a", Map.of("now", 1), "b", Map.of("now", 2)));
    }

    @Test
    void plansADocumentAnewWhereVariablesDecideOnItsFields() {
        GraphQL ours = ours(library.schema());
        String document = "query ($yes: Boolean!) { __typename authors @include(if: $yes) { id } }";

        assertThat(run(ours, document, Map.of("yes", false)).<Map<String, Object>>getData())
                .containsOnlyKeys("__typename");
        assertThat(run(ours, document, Map.of("yes", true)).<Map<String, Object>>getData())
                .containsOnlyKeys("__typename", "authors");
    }

    @Test
    void answersIntrospection() {
        String document =
                "{ __schema { queryType { name } types { name fields { name type { kind ofType { name } } } } }"
                        + " __type(name: \"Author\") { name interfaces { name } } }";

        assertThat(run(ours(library.schema()), document, Map.of()).<Object>getData())
                .isEqualTo(run(GraphQL.newGraphQL(library.schema()).build(), document, Map.of())
                        .<Object>getData());
    }

    private static GraphQL ours(GraphQLSchema schema) {
        BreadthFirst execution =
                new BreadthFirst((failure, environment) -> List.of(GraphqlErrorBuilder.newError(environment)
                        .message("%s", failure.getMessage())
                        .build()));
        return GraphQL.newGraphQL(schema)
                .queryExecutionStrategy(execution)
                .mutationExecutionStrategy(execution)
                .build();
    }

    private static String data(ExecutionResult result) {
        var bytes = new ByteArrayOutputStream();
        try {
            ResponseText.of(result.transform(builder -> builder.errors(List.of())), JSON)
                    .writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        String text = bytes.toString(StandardCharsets.UTF_8);
        return text.substring("{\"data\":".length(), text.length() - 1);
    }

    private static ExecutionResult run(GraphQL graphQl, String document, Map<String, Object> variables) {
        return graphQl.execute(
                ExecutionInput.newExecutionInput(document).variables(variables).build());
    }

    /// Of a list in a list only the field is compared: our path knows one index.
    private static List<List<Object>> paths(ExecutionResult result) {
        return result.getErrors().stream()
                .map(GraphQLError::getPath)
                .map(path -> path.getLast() instanceof Integer ? path.subList(0, path.size() - 1) : path)
                .map(path -> path.getLast() instanceof Integer ? path.subList(0, path.size() - 1) : path)
                .toList();
    }
}
