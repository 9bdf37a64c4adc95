package dev.throughline.reporting.picture;

import dev.throughline.reporting.funnel.AarrrHeartReport;
import dev.throughline.reporting.funnel.MetricCourse;
import dev.throughline.reporting.funnel.MetricSpan;
import dev.throughline.reporting.naming.Spoken;
import dev.throughline.reporting.picture.Curves.Spot;
import dev.throughline.reporting.picture.Stages.Gauged;
import dev.throughline.reporting.picture.Stages.Stage;
import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.metric.Metric;
import dev.throughline.strategy.metric.PirateStage;
import dev.throughline.strategy.metric.Quantity;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The stages of the funnel as the report tells them.
final class Funnels {

    private static final int MOST = 6;

    private Funnels() {}

    static Stages of(AarrrHeartReport report, List<String> head) {
        return new Stages(
                "From acquisition to revenue (AARRR)",
                head,
                report.stages().stream()
                        .map(stage -> new Stage(
                                Spoken.of(stage.stage()),
                                question(stage.stage()),
                                stage.courses().stream()
                                        .limit(MOST)
                                        .map(Funnels::gauged)
                                        .toList(),
                                Math.max(0, stage.courses().size() - MOST)))
                        .toList());
    }

    private static String question(PirateStage stage) {
        return switch (stage) {
            case ACQUISITION -> "How do people find us?";
            case ACTIVATION -> "Do they see at once what it is good for?";
            case RETENTION -> "Do they come back?";
            case REFERRAL -> "Do they tell others?";
            case REVENUE -> "Does it pay?";
        };
    }

    private static Gauged gauged(MetricCourse course) {
        Metric metric = course.metric();
        List<MetricSpan> known =
                course.spans().stream().filter(span -> span.exact() != null).toList();
        if (known.isEmpty()) {
            return new Gauged(metric.name(), "Unknown", "Not measured in this period.", List.of());
        }
        MetricSpan last = known.getLast();
        MetricSpan first = known.getFirst();
        return new Gauged(
                metric.name(),
                text(metric, last.exact()),
                known.size() == 1
                        ? "up to %s".formatted(last.to())
                        : "up to %s; was %s up to %s".formatted(last.to(), text(metric, first.exact()), first.to()),
                known.stream()
                        .map(span -> new Spot(
                                span.to().atStartOfDay(ZoneOffset.UTC).toInstant(),
                                number(span.exact()),
                                text(metric, span.exact())))
                        .toList());
    }

    private static double number(@Nullable Exact exact) {
        return exact == null ? 0 : exact.decimal().doubleValue();
    }

    private static String text(Metric metric, @Nullable Exact exact) {
        return exact == null ? "" : Quantity.of(metric, exact, null).text();
    }
}
