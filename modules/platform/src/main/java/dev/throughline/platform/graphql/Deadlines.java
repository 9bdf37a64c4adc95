package dev.throughline.platform.graphql;

import dev.throughline.platform.execution.Deadline;
import graphql.language.OperationDefinition.Operation;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long an operation may take.
@ConfigurationProperties("throughline.limits.time")
record Deadlines(
        @DefaultValue("15s") Duration query,
        @DefaultValue("30s") Duration mutation) {

    Deadline of(Operation operation) {
        return Deadline.in(operation == Operation.MUTATION ? mutation : query);
    }
}
