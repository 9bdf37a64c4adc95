package dev.throughline.strategy.metric;

import dev.throughline.platform.graphql.Siblings;
import java.math.BigDecimal;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class MeasureTargetController {

    private final Metrics metrics;

    MeasureTargetController(Metrics metrics) {
        this.metrics = metrics;
    }

    @SchemaMapping
    CompletableFuture<Metric> metric(MeasureTarget target, Siblings siblings) {
        return siblings.load(target.metricId(), metrics::byIds);
    }

    @SchemaMapping
    CompletableFuture<Quantity> value(MeasureTarget target, Siblings siblings) {
        return siblings.load(target.metricId(), metrics::byIds)
                .thenApply(metric -> Quantity.of(metric, target.value(), target.unit()));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Quantity> upper(MeasureTarget target, Siblings siblings) {
        Exact upper = target.upper();
        return upper == null
                ? null
                : siblings.load(target.metricId(), metrics::byIds)
                        .thenApply(metric -> Quantity.of(metric, upper, target.unit()));
    }

    @SchemaMapping
    @Nullable BigDecimal share(MeasureTarget target) {
        return target.share() == null ? null : target.share().decimal();
    }

    @SchemaMapping
    BigDecimal value(Qualifier qualifier) {
        return qualifier.value().decimal();
    }
}
