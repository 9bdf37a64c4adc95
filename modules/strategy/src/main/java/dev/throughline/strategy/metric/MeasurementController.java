package dev.throughline.strategy.metric;

import static dev.throughline.organisation.role.Permission.MEASUREMENT_CREATE;
import static dev.throughline.organisation.role.Permission.MEASUREMENT_READ;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Can;
import dev.throughline.organisation.serviceaccount.ServiceAccount;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.strategy.line.Neighbours;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class MeasurementController {

    private final Measurements measurements;
    private final Metrics metrics;
    private final Segments segments;
    private final Neighbours neighbours;
    private final Access access;

    MeasurementController(
            Measurements measurements, Metrics metrics, Segments segments, Neighbours neighbours, Access access) {
        this.measurements = measurements;
        this.metrics = metrics;
        this.segments = segments;
        this.neighbours = neighbours;
        this.access = access;
    }

    @Can(MEASUREMENT_CREATE)
    @MutationMapping
    Measurement recordMeasurement(@Argument RecordMeasurement input) {
        return measurements.record(input);
    }

    @Can(MEASUREMENT_CREATE)
    @MutationMapping
    Measurement correctMeasurement(@Argument CorrectMeasurement input) {
        return measurements.correct(input);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Measurement>> measurements(Metric metric, Listing listing, Siblings siblings) {
        return siblings.find(
                access.may(MEASUREMENT_READ) ? metric.id() : null, parents -> measurements.of(parents, listing));
    }

    @SchemaMapping
    CompletableFuture<Metric> metric(Measurement measurement, Siblings siblings) {
        return siblings.load(measurement.metricId(), metrics::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Segment> segment(Measurement measurement, Siblings siblings) {
        return siblings.find(measurement.segmentId(), segments::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Measurement> corrects(Measurement measurement, Siblings siblings) {
        return siblings.find(measurement.correctsId(), measurements::byIds);
    }

    @SchemaMapping
    CompletableFuture<Quantity> value(Measurement measurement, Siblings siblings) {
        return siblings.load(measurement.metricId(), metrics::byIds)
                .thenApply(metric -> Quantity.of(metric, measurement.exact(), measurement.unit()));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> recordedBy(Measurement measurement, Siblings siblings) {
        return neighbours.member(measurement.recordedById(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<ServiceAccount> serviceAccount(Measurement measurement, Siblings siblings) {
        return neighbours.serviceAccount(measurement.serviceAccountId(), siblings);
    }
}
