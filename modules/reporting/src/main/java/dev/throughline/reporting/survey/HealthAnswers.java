package dev.throughline.reporting.survey;

import dev.throughline.strategy.metric.Exact;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a group answered to one question.
public record HealthAnswers(HealthQuestion question, List<HealthAnswerCount> counts, int cannotSay) {

    private static final int MOST = 5;

    static HealthAnswers of(HealthQuestion question, List<HealthTally> tallies) {
        return new HealthAnswers(
                question,
                IntStream.rangeClosed(1, MOST)
                        .mapToObj(points -> new HealthAnswerCount(points, sum(tallies, question, points)))
                        .toList(),
                sum(tallies, question, null));
    }

    private static int sum(List<HealthTally> tallies, HealthQuestion question, @Nullable Integer points) {
        return tallies.stream()
                .filter(tally -> tally.question() == question
                        && (points == null ? tally.points() == null : points.equals(tally.points())))
                .mapToInt(HealthTally::answers)
                .sum();
    }

    public int said() {
        return counts.stream().mapToInt(HealthAnswerCount::answers).sum();
    }

    public @Nullable Exact exact() {
        return said() == 0
                ? null
                : Exact.of(counts.stream()
                                .mapToInt(count -> count.points() * count.answers())
                                .sum())
                        .dividedBy(Exact.of(said()));
    }

    public @Nullable BigDecimal mean() {
        Exact exact = exact();
        return exact == null ? null : exact.decimal();
    }
}
