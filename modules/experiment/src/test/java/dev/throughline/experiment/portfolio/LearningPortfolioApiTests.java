package dev.throughline.experiment.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.experiment.KataLine;
import dev.throughline.servers.Roles;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.Database;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ModuleTest
class LearningPortfolioApiTests {

    private static final String PORTFOLIO = """
            query ($line: ID, $team: ID, $from: Date, $to: Date) { learningPortfolio(businessLineId: $line, teamId: $team, from: $from, to: $to) {
              from to running { totalCount nodes { learningGoal team { name } } } due { totalCount nodes { learningGoal } }
              overdue { nodes { learningGoal } } learned { totalCount nodes { statement team { name } } }
              teams { team { name } running overdue started validated invalidated inconclusive learned } } }""";

    private final Actors actors;
    private final KataLine line;
    private final Statements statements;

    LearningPortfolioApiTests(Actors actors, Statements statements) {
        this.actors = actors;
        this.line = new KataLine(actors.organisation());
        this.statements = statements;
    }

    @Test
    void showsWhatRunsIsDueAndOverdueAndWhatWasLearnedAcrossTeams() {
        String obstacle = line.selected("Ours");
        line.concluded(obstacle, "VALIDATED");
        line.concluded(obstacle, "INVALIDATED");
        run(line.pm, obstacle, "Soon?", "P2D");
        run(line.pm, obstacle, "Later?", "P60D");
        run(line.pm, obstacle, "Whenever?", null);
        String otherLine = line.organisation.line("Other line");
        String other = line.organisation.team("Other", otherLine);
        String theirs = line.condition(other, "Theirs", "3");
        line.activate(theirs);
        Actor pm = line.organisation.inTeam("PM", other);
        String foreign = KataLine.identify(pm, theirs, "Theirs").id();
        line.move(pm, "selectObstacle", "obstacle", foreign).accepted();
        run(pm, foreign, "Theirs?", "P1D");

        String today = LocalDate.now(ZoneOffset.UTC).toString();
        Answer all = line.vp.ask(PORTFOLIO, Map.of("from", today));
        assertThat(all.<String>list("learningPortfolio.running.nodes[*].learningGoal"))
                .containsExactly("Theirs?", "Soon?", "Later?", "Whenever?");
        assertThat(all.<String>list("learningPortfolio.due.nodes[*].learningGoal"))
                .containsExactly("Theirs?", "Soon?");
        assertThat(all.<String>list("learningPortfolio.overdue.nodes[*].learningGoal"))
                .isEmpty();
        assertThat(all.<Integer>get("learningPortfolio.learned.totalCount")).isEqualTo(2);
        assertThat(all.<Map<String, Object>>list("learningPortfolio.teams[?(@.team.name=='Team')]")
                        .getFirst())
                .containsEntry("running", 3)
                .containsEntry("overdue", 0)
                .containsEntry("started", 5)
                .containsEntry("validated", 1)
                .containsEntry("invalidated", 1)
                .containsEntry("inconclusive", 0)
                .containsEntry("learned", 2);

        Answer own = line.vp.ask(PORTFOLIO, Map.of("line", line.line, "from", today));
        assertThat(own.<Integer>get("learningPortfolio.running.totalCount")).isEqualTo(3);
        assertThat(own.<String>list("learningPortfolio.teams[*].team.name")).containsExactly("Team");
        Answer team = line.vp.ask(PORTFOLIO, Map.of("team", other, "from", today));
        assertThat(team.<String>list("learningPortfolio.running.nodes[*].learningGoal"))
                .containsExactly("Theirs?");
        Answer neither = line.vp.ask(PORTFOLIO, Map.of("team", other, "line", line.line));
        assertThat(neither.<Integer>get("learningPortfolio.running.totalCount")).isZero();
    }

    @Test
    void looksAtTheLastWholeMonthUnlessDaysAreGiven() {
        line.learn(line.running(line.selected("Ours")), "Now").accepted();
        YearMonth last = YearMonth.now(ZoneOffset.UTC).minusMonths(1);
        Answer month = line.cpo.ask(PORTFOLIO);
        assertThat(month.text("learningPortfolio.from")).isEqualTo(last.atDay(1).toString());
        assertThat(month.text("learningPortfolio.to"))
                .isEqualTo(last.atEndOfMonth().toString());
        assertThat(month.<Integer>get("learningPortfolio.learned.totalCount")).isZero();
        line.cpo
                .ask(PORTFOLIO, Map.of("from", "2017-02-01", "to", "2017-01-31"))
                .failed("BAD_USER_INPUT");
        line.organisation.as("STAKEHOLDER").ask(PORTFOLIO).failed("FORBIDDEN");
    }

    @Test
    void refusesATeamOrALineThatIsNotThere() {
        KataLine elsewhere = new KataLine(actors.organisation());
        line.vp.ask(PORTFOLIO, Map.of("team", elsewhere.team)).failed("BAD_USER_INPUT");
        line.vp.ask(PORTFOLIO, Map.of("line", elsewhere.line)).failed("BAD_USER_INPUT");
        String quiet = line.organisation.team("Quiet", line.line);
        assertThat(line.vp.ask(PORTFOLIO, Map.of("team", quiet)).<Integer>get("learningPortfolio.running.totalCount"))
                .isZero();
    }

    @Test
    void looksAsFarAheadAsAnExperimentCanTake() {
        for (String within : List.of("-P1D", "PT0S", "P367D", "P106751991167300D")) {
            line.cpo
                    .ask("{ learningPortfolio { due(within: \"%s\") { totalCount } } }".formatted(within))
                    .failed("BAD_USER_INPUT");
        }
        assertThat(line.cpo
                        .ask("{ learningPortfolio { due(within: \"P366D\") { totalCount } } }")
                        .<Integer>get("learningPortfolio.due.totalCount"))
                .isZero();
    }

    @Test
    void looksAtTheMonthOfALastDayThatIsGivenAlone() {
        Answer january = line.cpo.ask(PORTFOLIO, Map.of("to", "2017-01-30"));
        assertThat(january.text("learningPortfolio.from")).isEqualTo("2017-01-01");
        assertThat(january.text("learningPortfolio.to")).isEqualTo("2017-01-30");
    }

    @Test
    void tellsWhatIsOverdue() throws SQLException {
        String obstacle = line.selected("Ours");
        run(line.pm, obstacle, "Still?", "P2D");
        run(line.pm, obstacle, "Whenever?", null);
        String late = line.design(obstacle, Map.of("learningGoal", "Late?", "expectation", "It", "duration", "PT45M"))
                .id();
        line.experiment("startExperiment", late).accepted();
        anHourLater(late);
        Answer overdue = line.cpo.ask(PORTFOLIO);
        assertThat(overdue.<String>list("learningPortfolio.overdue.nodes[*].learningGoal"))
                .containsExactly("Late?");
        assertThat(overdue.<String>list("learningPortfolio.due.nodes[*].learningGoal"))
                .containsExactly("Still?");
        assertThat(overdue.<Integer>get("learningPortfolio.teams[0].overdue")).isEqualTo(1);
        assertThat(line.pm
                        .ask("query ($id: ID!) { experiment(id: $id) { overdue } }", Map.of("id", late))
                        .<Boolean>get("experiment.overdue"))
                .isTrue();
    }

    /// No request lets time go by.
    private void anHourLater(String experiment) throws SQLException {
        try (var connection = DriverManager.getConnection(Database.url(), Roles.APPLICATION, Roles.PASSWORD);
                var bind = connection.prepareStatement("select set_config('app.tenant_id', ?, false)");
                var update = connection.prepareStatement(
                        "update experiment.experiment set due_at = due_at - interval '1 hour' where id = ?::uuid")) {
            bind.setString(1, line.organisation.id());
            bind.execute();
            update.setString(1, experiment.substring("experiment_".length()));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void costsTheSameStatementsHoweverManyExperimentsThereAre() {
        String obstacle = line.selected("Ours");
        run(line.pm, obstacle, "One?", "P2D");
        line.cpo.ask(PORTFOLIO);
        List<String> small = statements.during(() -> line.cpo.ask(PORTFOLIO));
        for (int number = 0; number < 5; number++) {
            run(line.pm, obstacle, "More?", "P2D");
        }
        List<String> large = statements.during(() -> line.cpo.ask(PORTFOLIO));
        assertThat(large).hasSameSizeAs(small).hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void findsWhatWasTriedBefore() {
        String obstacle = line.selected("Ours");
        String interviews = line.concluded(obstacle, "INVALIDATED");
        line.learn(interviews, "Nobody uploads on a Monday").accepted();
        String running = line.design(obstacle, Map.of("learningGoal", "Do captions matter?", "expectation", "They do"))
                .id();
        line.experiment("startExperiment", running).accepted();

        Answer found = search(line.vp, "edit videos");
        assertThat(found.<String>list("searchLearnings.nodes[*].learning.statement"))
                .first()
                .isEqualTo("Video editing is the biggest pain");
        assertThat(found.text("searchLearnings.nodes[0].excerpt")).contains("**");
        assertThat(found.text("searchLearnings.nodes[0].experiment.id")).isEqualTo(interviews);
        Answer tried = search(line.vp, "caption");
        assertThat(tried.text("searchLearnings.nodes[0].experiment.id")).isEqualTo(running);
        assertThat(tried.<Object>get("searchLearnings.nodes[0].learning")).isNull();
        assertThat(search(line.vp, "\"on a Monday\"").<Integer>get("searchLearnings.totalCount"))
                .isEqualTo(1);
        assertThat(search(line.vp, "martians").<Integer>get("searchLearnings.totalCount"))
                .isZero();
        assertThat(search(line.vp, "'; drop table & | ! :*").<Integer>get("searchLearnings.totalCount"))
                .isZero();
        assertThat(search(line.vp, "videos -pain uploads").<String>list("searchLearnings.nodes[*].learning.statement"))
                .containsExactly("Nobody uploads on a Monday");

        Actor sales = line.organisation.as("SALES");
        assertThat(search(sales, "video").<String>list("searchLearnings.nodes[*].learning.statement"))
                .containsExactly("Video editing is the biggest pain");
        assertThat(search(sales, "video").<Object>get("searchLearnings.nodes[0].experiment"))
                .isNull();
        assertThat(search(sales, "caption").<Integer>get("searchLearnings.totalCount"))
                .isZero();
        search(line.vp, " ").failed("BAD_USER_INPUT");
        search(line.vp, "x".repeat(201)).failed("BAD_USER_INPUT");
    }

    private static Answer search(Actor actor, String text) {
        return actor.ask(
                "query ($text: String!) { searchLearnings(text: $text) { totalCount nodes { excerpt experiment { id } learning { statement } } } }",
                Map.of("text", text));
    }

    private void run(Actor actor, String obstacle, String goal, @Nullable String duration) {
        Map<String, Object> input = new HashMap<>(
                Map.of("obstacleId", obstacle, "learningGoal", goal, "method", "SURVEY", "expectation", "Something"));
        input.put("duration", duration);
        String id = KataLine.make(actor, "designExperiment", "experiment", input);
        KataLine.plan(actor, id);
        line.move(actor, "startExperiment", "experiment", id).accepted();
    }
}
