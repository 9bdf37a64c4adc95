package dev.throughline.reporting.picture;

import dev.throughline.reporting.picture.Tree.Gauge;
import dev.throughline.strategy.progress.Fraction;
import dev.throughline.strategy.progress.Progress;
import dev.throughline.strategy.progress.Verdict;

/// Progress in words: how far, and whether it is met, which are two things.
final class Gauges {

    private Gauges() {}

    static Gauge of(Progress progress) {
        Fraction way = Fraction.of(progress.exact());
        boolean met = progress.verdict() == Verdict.MET;
        return new Gauge(
                way == null ? null : way.percent(),
                (way == null ? "How far is unknown" : way.percent().toPlainString() + " % of the way")
                        + switch (progress.verdict()) {
                            case MET -> ", met";
                            case NOT_MET -> ", not met";
                            case UNKNOWN -> ", not known whether met";
                        }
                        + (progress.segmentsTotal() == 0
                                ? ""
                                : " (%,d of %,d segments)".formatted(progress.segmentsMet(), progress.segmentsTotal())),
                met);
    }
}
