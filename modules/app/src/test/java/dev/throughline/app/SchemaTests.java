package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.ModuleTest;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.execution.GraphQlSource;

/// The public schema is a promise: it changes where `docs/schema.graphqls` changes. Run with `-Dschema.write=true` to
/// write the file.
@ModuleTest
class SchemaTests {

    /// Those of GraphQL itself and of its Java library; ours are part of the promise.
    private static final Set<String> SPECIFIED = Set.of(
            "include", "skip", "deprecated", "specifiedBy", "oneOf", "defer", "experimental_disableErrorPropagation");

    private static final Path CONTRACT = Path.of("../../docs/schema.graphqls");

    private final GraphQLSchema schema;

    SchemaTests(GraphQlSource source) {
        this.schema = source.schema();
    }

    @Test
    void isWhatTheContractSays() throws IOException {
        if (Boolean.getBoolean("schema.write")) {
            Files.createDirectories(CONTRACT.getParent());
            Files.writeString(CONTRACT, printed());
        }
        assertThat(printed()).isEqualTo(Files.readString(CONTRACT));
    }

    @Test
    void describesEverythingInSentences() {
        List<String> undescribed = new ArrayList<>();
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            if (Introspection.isIntrospectionTypes(type) || ScalarInfo.isGraphqlSpecifiedScalar(type.getName())) {
                continue;
            }
            describe(type.getName(), type, undescribed);
            switch (type) {
                case GraphQLFieldsContainer fields ->
                    fields.getFieldDefinitions().forEach(field -> {
                        String name = type.getName() + "." + field.getName();
                        describe(name, field, undescribed);
                        for (GraphQLArgument argument : field.getArguments()) {
                            describe(name + "(" + argument.getName() + ")", argument, undescribed);
                        }
                    });
                case GraphQLInputObjectType input ->
                    input.getFieldDefinitions()
                            .forEach(field -> describe(type.getName() + "." + field.getName(), field, undescribed));
                case GraphQLEnumType values ->
                    values.getValues()
                            .forEach(value -> describe(type.getName() + "." + value.getName(), value, undescribed));
                default -> {}
            }
        }
        assertThat(undescribed).isEmpty();
    }

    @Test
    void letsAFieldBeNullThatLeadsToNodes() {
        List<String> required = new ArrayList<>();
        fields((type, field) -> {
            GraphQLNamedType target = GraphQLTypeUtil.unwrapAllAs(field.getType());
            GraphQLNamedType node = target.getName().endsWith("Connection")
                    ? (GraphQLNamedType) schema.getType(target.getName().replace("Connection", ""))
                    : target;
            if (node instanceof GraphQLObjectType object
                    && object.getInterfaces().stream()
                            .anyMatch(face -> face.getName().equals("Node"))
                    && GraphQLTypeUtil.isNonNull(field.getType())) {
                required.add(type.getName() + "." + field.getName());
            }
        });
        assertThat(required).containsExactly("Viewer.organisation");
    }

    @Test
    void givesEachListPagesInBothDirections() {
        List<String> lame = new ArrayList<>();
        fields((type, field) -> {
            GraphQLNamedType target = GraphQLTypeUtil.unwrapAllAs(field.getType());
            List<String> arguments =
                    field.getArguments().stream().map(GraphQLArgument::getName).toList();
            if (target.getName().endsWith("Connection")
                    && !arguments.containsAll(List.of("first", "after", "last", "before"))) {
                lame.add(type.getName() + "." + field.getName());
            }
        });
        assertThat(lame).isEmpty();
    }

    /// The nested fields: those of what is neither an entrance nor a frame around something else.
    private void fields(BiConsumer<GraphQLObjectType, GraphQLFieldDefinition> visitor) {
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object
                    && !object.getName().matches("Query|Mutation|__.*|.*(Payload|Connection|Edge)")) {
                object.getFieldDefinitions().forEach(field -> visitor.accept(object, field));
            }
        }
    }

    /// Who adds one and forgets the directive has an attempt at configuration that nobody can read of. Documents are
    /// what
    /// clients bring along, and the service account of their build registers them.
    @Test
    void marksEachMutationOfTheOrganisationAsConfiguration() throws IOException {
        List<String> mutations = new ArrayList<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:graphql/organisation/*.graphqls")) {
            new SchemaParser()
                    .parse(file.getContentAsString(StandardCharsets.UTF_8))
                    .objectTypeExtensions()
                    .getOrDefault("Mutation", List.of())
                    .forEach(extension ->
                            extension.getFieldDefinitions().forEach(mutation -> mutations.add(mutation.getName())));
        }
        Map<Boolean, List<String>> marked = mutations.stream()
                .collect(Collectors.partitioningBy(name ->
                        schema.getMutationType().getFieldDefinition(name).hasAppliedDirective("configuration")));
        assertThat(marked.get(true)).contains("grantRole", "addTeam");
        assertThat(marked.get(false)).containsExactlyInAnyOrder("registerPersistedDocument", "removePersistedDocument");
    }

    private static void describe(String name, GraphQLNamedSchemaElement element, List<String> undescribed) {
        String description = element.getDescription();
        if (description == null || !description.strip().endsWith(".")) {
            undescribed.add(name);
        }
    }

    private String printed() {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeScalarTypes(true)
                        .includeSchemaDefinition(false)
                        .includeDirectiveDefinition(name -> !SPECIFIED.contains(name))
                        .includeIntrospectionTypes(false)
                        .descriptionsAsHashComments(false))
                .print(schema);
    }
}
