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
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;

/// The public schema is a promise: it changes where `docs/schema.graphqls` changes. Run with `-Dschema.write=true` to
/// write the file.
@ModuleTest
class SchemaTests {

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

    /// Who adds one and forgets the directive has an attempt at configuration that nobody can read of.
    @Test
    void marksEachMutationOfTheOrganisationAsConfiguration() {
        Map<Boolean, List<String>> marked = schema.getMutationType().getFieldDefinitions().stream()
                .filter(field -> String.valueOf(
                                field.getDefinition().getSourceLocation().getSourceName())
                        .contains("/graphql/organisation/"))
                .collect(Collectors.partitioningBy(
                        field -> field.hasAppliedDirective("configuration"),
                        Collectors.mapping(GraphQLFieldDefinition::getName, Collectors.toList())));
        assertThat(marked.get(true)).contains("grantRole", "addTeam");
        assertThat(marked.get(false)).isEmpty();
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
                        .includeDirectiveDefinitions(false)
                        .includeIntrospectionTypes(false)
                        .descriptionsAsHashComments(false))
                .print(schema);
    }
}
