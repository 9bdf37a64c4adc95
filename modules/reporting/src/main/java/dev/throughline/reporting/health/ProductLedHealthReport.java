package dev.throughline.reporting.health;

import static dev.throughline.reporting.report.ReportSheet.cell;

import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.FigureKind;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.report.Report;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.report.ReportSheet;
import dev.throughline.reporting.report.ReportTable;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.reporting.survey.HealthQuestion;
import dev.throughline.reporting.survey.HealthSurvey;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Signs of an organisation that is led by product: numbers side by side, and never one of them for all.
public record ProductLedHealthReport(
        ReportScope scope, List<Figure> figures, List<ReportFinding> all, AnsweredHealth answered) implements Report {

    @Override
    public ReportKind kind() {
        return ReportKind.PRODUCT_LED_HEALTH;
    }

    @Override
    public String sound() {
        return "People, strategy, process and culture show no sign against being product-led.";
    }

    @Override
    public String nothing() {
        return "Nobody works on a product here, so there is nothing to judge.";
    }

    public List<HealthAspect> aspects() {
        return Stream.of(HealthAspectKind.values())
                .map(kind -> new HealthAspect(kind, of(kind.figures())))
                .toList();
    }

    public List<QuestionedHealth> questions() {
        return Stream.of(HealthQuestion.values())
                .map(question -> new QuestionedHealth(
                        question, of(question.signs()), answered.answers(question), answered.hiddenBecause()))
                .toList();
    }

    public @Nullable HealthSurvey survey() {
        return answered.survey() == null ? null : answered.survey().survey();
    }

    private List<Figure> of(List<FigureKind> kinds) {
        return figures.stream().filter(figure -> kinds.contains(figure.kind())).toList();
    }

    @Override
    public List<ReportSheet<?>> sheets() {
        return List.of(ReportSheet.of(
                ReportTable.QUESTIONS,
                questions(),
                cell("question", QuestionedHealth::question),
                cell("wording", QuestionedHealth::wording),
                cell("seed", QuestionedHealth::seed),
                cell("mean", one -> one.answers() == null ? null : one.answers().mean()),
                cell(
                        "answered",
                        one -> one.answers() == null ? null : one.answers().said()),
                cell(
                        "cannot_say",
                        one -> one.answers() == null ? null : one.answers().cannotSay()),
                cell("hidden_because", QuestionedHealth::hiddenBecause)));
    }
}
