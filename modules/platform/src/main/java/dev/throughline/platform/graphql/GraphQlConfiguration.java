package dev.throughline.platform.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.throughline.platform.execution.BreadthFirst;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.parser.ParserOptions;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SchemaReport;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({OperationBudget.class, Deadlines.class})
class GraphQlConfiguration {

    private static final String SCHEMAS = "classpath*:graphql/**/*.graphqls";
    private static final long REMEMBERED_CHARACTERS = 10_000_000;

    private static final ParserOptions PARSER_LIMITS = ParserOptions.newParserOptions()
            .captureIgnoredChars(false)
            .captureLineComments(false)
            .captureSourceLocation(true)
            .maxCharacters(100_000)
            .maxTokens(5_000)
            .maxWhitespaceTokens(20_000)
            .maxRuleDepth(200)
            .build();

    GraphQlConfiguration() {
        ParserOptions.setDefaultOperationParserOptions(PARSER_LIMITS);
    }

    @Bean
    Controllers controllers(List<HandlerMethodArgumentResolver> resolvers) {
        Controllers controllers = new Controllers();
        controllers.configureBinder(
                options -> options.conversionService(ApplicationConversionService.getSharedInstance()));
        resolvers.forEach(controllers::addCustomArgumentResolver);
        return controllers;
    }

    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring -> Scalars.ALL.forEach(wiring::scalar);
    }

    @Bean
    GraphQlSource graphQlSource(
            ResourcePatternResolver resources,
            ObjectProvider<RuntimeWiringConfigurer> wirings,
            ErrorResolver errors,
            ObjectProvider<Instrumentation> instrumentations,
            ControllerFields controllers,
            MutationFields mutations,
            ReadGuard guard)
            throws IOException {
        BreadthFirst execution = new BreadthFirst(errors::explain);
        GraphQlSource.SchemaResourceBuilder source = GraphQlSource.schemaResourceBuilder()
                .schemaResources(resources.getResources(SCHEMAS))
                .configureTypeDefinitions(new GeneratedTypes())
                .instrumentation(instrumentations.orderedStream().toList())
                .typeVisitors(List.of(controllers, mutations, guard))
                .configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(remembered())
                        .queryExecutionStrategy(execution)
                        .mutationExecutionStrategy(execution));
        wirings.orderedStream().forEach(source::configureRuntimeWiring);
        if (!AotDetector.useGeneratedArtifacts()) {
            source.inspectSchemaMappings(GraphQlConfiguration::refuseUnmapped);
        }
        return source.build();
    }

    /// A field that no method answers is a defect of the build, so nothing starts with one: no test and no product, but
    /// that whose beans the build has prepared, and with them has started already. Payloads are answered by
    /// [MutationField].
    private static void refuseUnmapped(SchemaReport report) {
        List<String> unmapped = report.unmappedFields().stream()
                .filter(field -> !field.getTypeName().endsWith("Payload"))
                .map(Object::toString)
                .toList();
        if (!unmapped.isEmpty()
                || !report.unmappedRegistrations().isEmpty()
                || !report.unmappedArguments().isEmpty()) {
            throw new IllegalStateException(
                    "Schema and code disagree: fields without code %s, code without fields %s, unknown arguments %s"
                            .formatted(unmapped, report.unmappedRegistrations().keySet(), report.unmappedArguments()));
        }
    }

    private static PreparsedDocumentProvider remembered() {
        Cache<String, PreparsedDocumentEntry> documents = Caffeine.newBuilder()
                .maximumWeight(REMEMBERED_CHARACTERS)
                .weigher((String text, PreparsedDocumentEntry entry) -> text.length())
                .build();
        return (input, parse) ->
                CompletableFuture.completedFuture(documents.get(input.getQuery(), text -> parse.apply(input)));
    }
}
