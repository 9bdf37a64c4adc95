package dev.throughline.strategy.progress;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.metric.Metric;
import dev.throughline.strategy.metric.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ProgressController {

    @SchemaMapping
    @Nullable Fraction fraction(Progress progress) {
        return Fraction.of(progress.exact());
    }

    @SchemaMapping
    @Nullable Quantity baseline(Progress progress) {
        return quantity(progress.metric(), progress.baselineExact());
    }

    @SchemaMapping
    @Nullable Quantity current(Progress progress) {
        return quantity(progress.metric(), progress.currentExact());
    }

    @SchemaMapping
    Connection<SegmentProgress> segments(Progress progress, Listing listing) {
        return Connection.of(progress.targetId(), progress.bySegment(), listing);
    }

    @SchemaMapping
    @Nullable Fraction fraction(SegmentProgress progress) {
        return Fraction.of(progress.exact());
    }

    private static @Nullable Quantity quantity(Metric metric, @Nullable Exact exact) {
        return exact == null ? null : Quantity.of(metric, exact, null);
    }
}
