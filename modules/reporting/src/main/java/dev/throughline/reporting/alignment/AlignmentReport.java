package dev.throughline.reporting.alignment;

import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.finding.ReportVerdict;
import dev.throughline.reporting.scope.ReportScope;
import java.util.List;

/// Whether everything leads to a vision in force.
public record AlignmentReport(ReportScope scope, List<Figure> figures, List<ReportFinding> all) {

    public ReportVerdict verdict() {
        if (!all.isEmpty()) {
            return ReportVerdict.FINDINGS;
        }
        return figures.stream().allMatch(figure -> figure.total() == 0) ? ReportVerdict.UNKNOWN : ReportVerdict.SOUND;
    }

    public String because() {
        return switch (verdict()) {
            case FINDINGS -> all.size() == 1 ? "There is 1 finding." : "There are %d findings.".formatted(all.size());
            case SOUND -> "Everything in force and everything told leads to a vision in force.";
            case UNKNOWN -> "Nothing is in force here and no team is, so there is nothing to judge.";
        };
    }
}
