package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.platform.node.Nodes;
import dev.throughline.testkit.ModuleTest;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;

/// Whoever sees something because of their part in it reads its history by a permission only.
@ModuleTest
class HistoryPermissionTests {

    /// Whoever made a promise reads why it moved. The others do not change, or nobody else has a part in them.
    private static final Set<String> OPEN =
            Set.of("Promise", "Notification", "Job", "ReportSnapshot", "RoadmapVersion");

    private final List<Nodes<?, ?>> types;
    private final GraphQLSchema schema;

    HistoryPermissionTests(List<Nodes<?, ?>> types, GraphQlSource source) {
        this.types = types;
        this.schema = source.schema();
    }

    @Test
    void takesAPermissionWhereSomeAreReadWithoutOne() {
        assertThat(named(service -> service.readPermission() == null && service.historyPermission() == null))
                .isEqualTo(OPEN);
    }

    @Test
    void takesAPermissionWhereEverybodySeesTheirOwn() {
        Set<String> own = schema.getObjectType("Viewer").getFieldDefinitions().stream()
                .map(field -> (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType()))
                .map(GraphQLNamedType::getName)
                .collect(Collectors.toSet());
        Set<String> seen = named(service -> true);
        seen.retainAll(own);
        assertThat(seen).isNotEmpty();
        assertThat(named(service -> service.historyPermission() != null)).containsAll(seen);
    }

    @Test
    void isNullableWhereItTakesOne() {
        Set<String> nullable = schema.getImplementations(schema.getTypeAs("Node")).stream()
                .filter(type ->
                        history(type).filter(GraphQLTypeUtil::isNullable).count() == 1)
                .map(GraphQLObjectType::getName)
                .collect(Collectors.toSet());
        assertThat(nullable).isEqualTo(named(service -> service.historyPermission() != null));
    }

    private static Stream<GraphQLOutputType> history(GraphQLObjectType type) {
        return Stream.ofNullable(type.getFieldDefinition("history")).map(GraphQLFieldDefinition::getType);
    }

    private Set<String> named(Predicate<Nodes<?, ?>> wanted) {
        return types.stream().filter(wanted).map(HistoryPermissionTests::name).collect(Collectors.toSet());
    }

    private static String name(Nodes<?, ?> service) {
        return Arrays.stream(service.idType().prefix().split("_"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
