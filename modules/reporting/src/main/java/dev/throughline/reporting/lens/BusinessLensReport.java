package dev.throughline.reporting.lens;

import static dev.throughline.reporting.report.ReportSheet.cell;
import static dev.throughline.reporting.report.ReportSheet.id;

import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.report.Report;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.report.ReportSheet;
import dev.throughline.reporting.report.ReportTable;
import dev.throughline.reporting.scope.ReportScope;
import java.util.List;

/// What the business is to gain, and what product does about it.
public record BusinessLensReport(
        ReportScope scope, List<Figure> figures, List<ReportFinding> all, List<BusinessOutcome> each)
        implements Report {

    @Override
    public ReportKind kind() {
        return ReportKind.BUSINESS_LENS;
    }

    @Override
    public String sound() {
        return "Product does something about every goal of the business, and nothing that serves none of them.";
    }

    @Override
    public String nothing() {
        return "No goal of the business is in force here, and product does nothing, so there is nothing to judge.";
    }

    @Override
    public List<ReportSheet<?>> sheets() {
        return List.of(
                ReportSheet.of(
                        ReportTable.GOALS,
                        each,
                        id("goal", BusinessOutcome::where),
                        cell("due_on", BusinessOutcome::dueOn),
                        cell("verdict", goal -> goal.progress().verdict()),
                        cell("target_conditions", BusinessOutcome::targetConditions),
                        cell("themes", BusinessOutcome::themes),
                        cell("experiments", BusinessOutcome::experiments)),
                ReportSheet.of(
                        ReportTable.LEVERS,
                        each.stream().flatMap(GoalLever::of).toList(),
                        id("goal", GoalLever::goal),
                        cell("kind", one -> one.lever().kind()),
                        id("lever", one -> one.lever().where()),
                        cell("state", one -> one.lever().state())));
    }
}
