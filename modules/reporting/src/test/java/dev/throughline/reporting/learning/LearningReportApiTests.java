package dev.throughline.reporting.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.reporting.Kata;
import dev.throughline.reporting.Past;
import dev.throughline.reporting.ReportLine;
import dev.throughline.reporting.Told;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@ModuleTest
class LearningReportApiTests {

    private static final Pattern READ = Pattern.compile("\"?(strategy|roadmap|experiment)\"?\\.\"?(\\w+)\"?");
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final Actors actors;
    private final ReportLine line;
    private final Kata kata;
    private final Past past;
    private final Statements statements;

    LearningReportApiTests(Actors actors, Statements statements) {
        this.actors = actors;
        this.line = new ReportLine(actors.organisation());
        this.kata = new Kata(line);
        this.past = new Past(line.organisation);
        this.statements = statements;
    }

    /// By hand: five started and four ended. Three were concluded, one each way, which is a third; one was cancelled;
    /// one runs.
    @Test
    void countsWhatStartedAndWhatCameOfIt() {
        for (String conclusion : List.of("VALIDATED", "INVALIDATED", "INCONCLUSIVE")) {
            kata.conclude(kata.running(), conclusion);
        }
        String cancelled = kata.running();
        kata.cancel(cancelled);
        kata.running();
        Told report = told(Map.of());
        report.hasValue("EXPERIMENTS_STARTED", "5");
        report.hasValue("EXPERIMENTS_CONCLUDED", "3");
        report.hasShare("EXPERIMENTS_VALIDATED", 1, 3, "33.33");
        report.hasShare("EXPERIMENTS_INVALIDATED", 1, 3, "33.33");
        report.hasShare("EXPERIMENTS_INCONCLUSIVE", 1, 3, "33.33");
        report.hasValue("EXPERIMENTS_CANCELLED", "1");
        assertThat(report.rows("EXPERIMENTS_CANCELLED")).containsExactly(cancelled);
        report.hasValue("LEARNINGS", "3");
        assertThat(report.rows("LEARNINGS")).containsExactlyInAnyOrderElementsOf(kata.learned());
        report.hasShare("EXPERIMENTING_TEAMS", 1, 1, "100.00");
        report.hasShare("EXPERIMENTS_OVERRUN", 0, 1, "0.00");
        assertThat(report.verdict()).isEqualTo("SOUND");
    }

    /// By hand: 2 days, 4 days and half a day more than none have 2 days in the middle; without the longest it is half
    /// way between the others.
    @Test
    void tellsTheMedianTimeToLearnExactly() {
        told(Map.of()).hasValue("TIME_TO_LEARN", null);
        String two = kata.running();
        String four = kata.running();
        kata.conclude(two, "VALIDATED");
        kata.conclude(four, "VALIDATED");
        sameEnd(two);
        past.move("experiment.experiment", two, 2, "started_at");
        sameEnd(four);
        past.move("experiment.experiment", four, 4, "started_at");
        told(Map.of()).hasValue("TIME_TO_LEARN", "3");
        String none = kata.running();
        kata.conclude(none, "INCONCLUSIVE");
        sameEnd(none);
        told(Map.of()).hasValue("TIME_TO_LEARN", "2");
    }

    @Test
    void agreesWithThePortfolioOfLearning() {
        kata.conclude(kata.running(), "VALIDATED");
        kata.conclude(kata.running(), "INVALIDATED");
        kata.running();
        Map<String, String> days = Map.of("from", TODAY.minusDays(10).toString(), "to", TODAY.toString());
        Told report = told(Map.of("period", days));
        Answer portfolio = line.cpo.ask("""
                query ($from: Date!, $to: Date!) { learningPortfolio(from: $from, to: $to) { teams { started validated invalidated inconclusive learned } } }""", days);
        report.hasValue(
                "EXPERIMENTS_STARTED",
                portfolio.get("learningPortfolio.teams[0].started").toString());
        report.hasValue(
                "LEARNINGS", portfolio.get("learningPortfolio.teams[0].learned").toString());
        report.hasShare(
                "EXPERIMENTS_VALIDATED", portfolio.<Integer>get("learningPortfolio.teams[0].validated"), 2, "50.00");
        report.hasShare(
                "EXPERIMENTS_INVALIDATED",
                portfolio.<Integer>get("learningPortfolio.teams[0].invalidated"),
                2,
                "50.00");
    }

    /// By hand: one unknown became known; of three assumptions one was confirmed, one was shown to be wrong and one was
    /// dropped for what was learned; of three things that are held two are known.
    @Test
    void tellsHowTheThresholdOfKnowledgeMoved() {
        String right = kata.running();
        kata.conclude(right, "VALIDATED");
        String wrong = kata.running();
        kata.conclude(wrong, "INVALIDATED");
        String known = kata.moved(kata.item("UNKNOWN", "What decides"), "KNOWN", kata.learning(right));
        String confirmed = kata.moved(kata.item("ASSUMPTION", "They compare"), "KNOWN", kata.learning(right));
        String refuted = kata.moved(kata.item("ASSUMPTION", "They read"), "UNKNOWN", kata.learning(wrong));
        String dropped = kata.item("ASSUMPTION", "They call");
        kata.drop(dropped, kata.learning(wrong)).accepted();
        Told report = told(Map.of());
        report.hasValue("UNKNOWN_BECAME_KNOWN", "1");
        assertThat(report.rows("UNKNOWN_BECAME_KNOWN")).containsExactly(known);
        assertThat(report.rows("ASSUMPTIONS_CONFIRMED")).containsExactly(confirmed);
        report.hasValue("ASSUMPTIONS_REFUTED", "2");
        assertThat(report.rows("ASSUMPTIONS_REFUTED")).containsExactlyInAnyOrder(refuted, dropped);
        report.hasShare("KNOWN_KNOWLEDGE", 2, 3, "66.67");
        Told before = told(period(TODAY.minusDays(40), TODAY.minusDays(10)));
        before.hasValue("UNKNOWN_BECAME_KNOWN", "0");
        before.hasShare("KNOWN_KNOWLEDGE", 0, 0, null);
    }

    @Test
    void findsATeamThatTriesNothingUntilItDoes() {
        Told report = told(Map.of());
        assertThat(report.found("TEAM_WITHOUT_EXPERIMENT")).containsExactly(line.team);
        assertThat(report.what("TEAM_WITHOUT_EXPERIMENT"))
                .containsExactly("This team has started no experiment at all.");
        report.hasShare("EXPERIMENTING_TEAMS", 0, 1, "0.00");
        kata.running();
        assertThat(told(Map.of()).verdict()).isEqualTo("SOUND");
    }

    @Test
    void countsAnExperimentInThePeriodInWhichItRan() {
        String old = kata.running();
        kata.conclude(old, "VALIDATED");
        past.move("experiment.experiment", old, 60, "started_at", "ended_at");
        Told recent = told(period(TODAY.minusDays(30), TODAY));
        assertThat(recent.found("TEAM_WITHOUT_EXPERIMENT")).containsExactly(line.team);
        assertThat(recent.what("TEAM_WITHOUT_EXPERIMENT"))
                .containsExactly("No experiment of this team started, ran or ended in this period.");
        recent.hasShare("EXPERIMENTS_VALIDATED", 0, 0, null);
        told(Map.of()).hasShare("EXPERIMENTS_VALIDATED", 1, 1, "100.00");
    }

    @Test
    void findsAnExperimentPastItsEndUntilItIsConcluded() {
        String late = kata.running(Map.of("duration", "PT45M"));
        assertThat(told(Map.of()).found("EXPERIMENT_OVERRUN")).isEmpty();
        past.move("experiment.experiment", late, 3, "started_at", "due_at");
        Told report = told(Map.of());
        assertThat(report.found("EXPERIMENT_OVERRUN")).containsExactly(late);
        assertThat(report.what("EXPERIMENT_OVERRUN"))
                .containsExactly("This experiment runs 2 days longer than it was to run.");
        report.hasShare("EXPERIMENTS_OVERRUN", 1, 1, "100.00");
        kata.conclude(late, "INCONCLUSIVE");
        assertThat(told(Map.of()).verdict()).isEqualTo("SOUND");
    }

    @Test
    void forgetsATeamThatIsArchivedButNotWhatItLearned() {
        String quiet = line.organisation.team("Quiet", line.line);
        kata.conclude(kata.running(), "VALIDATED");
        assertThat(told(Map.of()).found("TEAM_WITHOUT_EXPERIMENT")).containsExactly(quiet);
        line.organisation
                .admin()
                .mutate("archiveTeam", Map.of("id", quiet), "team", "id")
                .accepted();
        Told report = told(Map.of());
        assertThat(report.verdict()).isEqualTo("SOUND");
        report.hasShare("EXPERIMENTING_TEAMS", 1, 1, "100.00");
    }

    @Test
    void looksAtALineATeamOrAChallengeOnly() {
        String elsewhere = line.organisation.line("Elsewhere");
        String quiet = line.organisation.team("Quiet", elsewhere);
        kata.running();
        assertThat(told(Map.of("businessLineId", line.line)).verdict()).isEqualTo("SOUND");
        Told theirs = told(Map.of("teamId", quiet));
        assertThat(theirs.found("TEAM_WITHOUT_EXPERIMENT")).containsExactly(quiet);
        theirs.hasValue("EXPERIMENTS_STARTED", "0");
        told(Map.of("challengeId", line.challenge)).hasShare("EXPERIMENTING_TEAMS", 1, 1, "100.00");
        told(Map.of("challengeId", line.challenge("Another"))).hasShare("EXPERIMENTING_TEAMS", 0, 0, null);
    }

    @Test
    void saysThatNothingIsKnownWhereThereIsNothing() {
        Told report = Told.by(actors.organisation().as("CPO"), "learningReport", Map.of());
        report.hasValue("TIME_TO_LEARN", null);
        report.hasShare("EXPERIMENTING_TEAMS", 0, 0, null);
        assertThat(report.verdict()).isEqualTo("UNKNOWN");
    }

    @Test
    void refusesWhatIsNotThereAndWhoMayNotRead() {
        ReportLine elsewhere = new ReportLine(actors.organisation());
        told(Map.of("challengeId", elsewhere.challenge)).answer().failed("BAD_USER_INPUT");
        Told.by(line.organisation.as("STAKEHOLDER"), "learningReport", Map.of())
                .answer()
                .failed("FORBIDDEN");
    }

    @Test
    void costsTheSameStatementsHoweverMuchThereIsAndReadsOnlyWhatIsPublished() {
        String numbers = "{ learningReport { verdict figures { kind count } findings { totalCount } } }";
        line.cpo.ask(numbers);
        List<String> small = statements.during(() -> line.cpo.ask(numbers));
        for (int number = 0; number < 3; number++) {
            kata.conclude(kata.running(), "VALIDATED");
            kata.item("UNKNOWN", "What " + number);
        }
        List<String> large = statements.during(() -> line.cpo.ask(numbers));
        assertThat(large).hasSameSizeAs(small).hasSizeLessThanOrEqualTo(14);
        assertThat(large.stream().flatMap(text -> READ.matcher(text).results()).map(found -> found.group(2)))
                .isNotEmpty()
                .allMatch(view -> view.endsWith("_report") || view.endsWith("_report\""));
    }

    /// As if it had ended in the moment in which it started.
    private void sameEnd(String experiment) {
        past.set("experiment.experiment", experiment, "ended_at", "started_at");
    }

    private static Map<String, ?> period(LocalDate from, LocalDate to) {
        return Map.of("period", Map.of("from", from.toString(), "to", to.toString()));
    }

    private Told told(Map<String, ?> about) {
        return Told.by(line.cpo, "learningReport", about);
    }
}
