package dev.throughline.experiment.variant;

import dev.throughline.experiment.ExperimentError;
import dev.throughline.experiment.experiment.Experiment;
import dev.throughline.experiment.plan.MeasureKind;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What cannot have been counted, each with its place in the list, all at once.
final class CountChecks {

    private static final int MOST = 200;

    private final @Nullable MeasureKind kind;
    private final Set<VariantId> variants;
    private final LocalDate first;
    private final LocalDate last;
    private final Problems problems = new Problems();

    CountChecks(Experiment experiment, ZoneId zone, @Nullable MeasureKind kind, Set<VariantId> variants) {
        this.kind = kind;
        this.variants = variants;
        this.first = LocalDate.ofInstant(Objects.requireNonNull(experiment.startedAt()), zone);
        this.last = LocalDate.now(zone);
    }

    private record Cell(VariantId variant, LocalDate day) {}

    void refuse(List<VariantCount> counts) {
        problems.unless(
                        !counts.isEmpty() && counts.size() <= MOST,
                        PlatformError.INVALID,
                        "results",
                        "Send 1 to %d results at a time; these are %d.".formatted(MOST, counts.size()))
                .refuse();
        Set<Cell> seen = new HashSet<>();
        for (int place = 0; place < counts.size(); place++) {
            VariantCount count = counts.get(place);
            String path = "results." + place;
            if (!variants.contains(count.variantId())) {
                throw Refusal.notFound(path + ".variantId");
            }
            problems.unless(
                    seen.add(new Cell(count.variantId(), count.day())),
                    PlatformError.INVALID,
                    path,
                    "This variant and day are in the list twice: which one is it?");
            day(count, path);
            counted(count, path);
        }
        problems.refuse();
    }

    private void day(VariantCount count, String path) {
        problems.unless(
                        !count.day().isAfter(last),
                        ExperimentError.DAY_OUT_OF_RANGE,
                        path + ".day",
                        "It is %s: nothing was counted on %s as yet.".formatted(last, count.day()))
                .unless(
                        !count.day().isBefore(first),
                        ExperimentError.DAY_OUT_OF_RANGE,
                        path + ".day",
                        "This experiment started on %s: what was counted before is not of it.".formatted(first));
    }

    private void counted(VariantCount count, String path) {
        problems.unless(
                count.exposures() > 0,
                ExperimentError.COUNT_IMPOSSIBLE,
                path + ".exposures",
                "At least one was exposed: leave a day out on which nobody was.");
        Integer successes = count.successes();
        BigDecimal sum = count.sum();
        BigDecimal squares = count.sumOfSquares();
        if (kind != MeasureKind.MEAN && successes != null && sum == null && squares == null) {
            problems.unless(
                    successes >= 0 && successes <= count.exposures(),
                    ExperimentError.COUNT_IMPOSSIBLE,
                    path + ".successes",
                    "Of %d exposed, %d cannot have succeeded.".formatted(count.exposures(), successes));
        } else if (kind != MeasureKind.RATE && successes == null && sum != null && squares != null) {
            // Cauchy and Schwarz: no values have a smaller sum of squares than equal ones.
            problems.unless(
                    squares.signum() >= 0
                            && squares.multiply(BigDecimal.valueOf(count.exposures()))
                                            .compareTo(sum.multiply(sum))
                                    >= 0,
                    ExperimentError.COUNT_IMPOSSIBLE,
                    path + ".sumOfSquares",
                    "No %d values with this sum have so small a sum of squares.".formatted(count.exposures()));
        } else {
            problems.unless(
                    false,
                    PlatformError.INVALID,
                    path,
                    kind == MeasureKind.MEAN
                            ? "The plan measures a mean: give `sum` together with `sumOfSquares`."
                            : "The plan measures a rate: give `successes`.");
        }
    }
}
