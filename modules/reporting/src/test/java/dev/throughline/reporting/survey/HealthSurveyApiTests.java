package dev.throughline.reporting.survey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import dev.throughline.testkit.TestOrganisation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class HealthSurveyApiTests {

    private final Actors actors;
    private final Asking asking;
    private final TestOrganisation organisation;
    private final Actor cpo;
    private final Statements statements;

    HealthSurveyApiTests(Actors actors, Statements statements) {
        this.actors = actors;
        this.organisation = actors.organisation();
        this.asking = new Asking(organisation);
        this.cpo = organisation.as("CPO");
        this.statements = statements;
    }

    @Test
    void showsTheCallersOwnAnswersUntilItIsClosedAndWhatAllAnsweredAfterwards() {
        String survey = asking.open();
        Actor pm = organisation.as("PM");
        asking.answer(pm, survey, 4, "More of it").accepted();
        Answer before = asking.read(pm, survey);
        assertThat(before.text("node.state")).isEqualTo("OPEN");
        assertThat(before.<Integer>list("node.own.answers[*].points")).containsExactly(4, 4, 4, 4, 4, 4);
        assertThat(before.text("node.own.remark")).isEqualTo("More of it");
        assertThat(before.text("node.result.hiddenBecause")).contains("shown once it is closed");
        assertThat(before.<Integer>get("node.remarks.totalCount")).isZero();
        assertThat(asking.read(cpo, survey).<Object>get("node.own")).isNull();

        asking.answerEach(survey, 4, 2);
        assertThat(asking.read(cpo, survey).<Integer>get("node.participation.answered"))
                .isEqualTo(5);
        assertThat(asking.read(cpo, survey).<Integer>get("node.participation.asked"))
                .as("the CPO has not answered")
                .isEqualTo(6);
        asking.close(cpo, survey).accepted();

        Answer after = asking.read(pm, survey);
        assertThat(after.text("node.state")).isEqualTo("CLOSED");
        assertThat(after.<Object>get("node.own")).isNull();
        assertThat(after.<Integer>get("node.result.answered")).isEqualTo(5);
        assertThat(after.<String>list("node.result.questions[*].mean"))
                .hasSize(6)
                .containsOnly("2.4");
        assertThat(after.<Integer>list("node.result.questions[0].counts[*].answers"))
                .as("by hand: four 2 and one 4 are 12 of 5, which is 2.4")
                .containsExactly(0, 4, 0, 1, 0);
        assertThat(after.<String>list("node.remarks.nodes[*].remark")).containsExactly("More of it");
        assertThat(after.text("node.closedBy.name")).startsWith("CPO of ");
        assertThat(after.<Integer>get("node.participation.asked")).isEqualTo(6);
    }

    @Test
    void countsTheLastAnswerOfAMemberOnce() {
        String survey = asking.open();
        asking.answerEach(survey, 4, 5);
        asking.answer(cpo, survey, 1, "Not at all").accepted();
        Answer again = cpo.mutate(
                "answerHealthSurvey",
                Map.of("id", survey, "answers", Asking.answers(null)),
                "healthSurvey",
                "participation { answered } own { remark answers { points } }");
        assertThat(again.<Integer>get("result.entity.participation.answered")).isEqualTo(5);
        assertThat(again.<Object>get("result.entity.own.remark")).isNull();
        asking.close(cpo, survey).accepted();
        Answer after = asking.read(cpo, survey);
        assertThat(after.<Integer>get("node.result.questions[0].cannotSay")).isEqualTo(1);
        assertThat(after.<Integer>get("node.result.questions[0].said")).isEqualTo(4);
        assertThat(after.text("node.result.questions[0].mean")).isEqualTo("5");
        assertThat(after.<Integer>get("node.remarks.totalCount")).isZero();
    }

    /// By hand: 5 in the one team, 6 in the other, 3 in a third, 5 in another line. The line is shown, and of its 14
    /// only
    /// the 6: beside 6 and 5 there were 3.
    @Test
    void hidesGroupsInWhichOneCouldTellWhoAnsweredWhat() {
        String line = organisation.line("Line");
        String five = organisation.team("Five", line);
        String six = organisation.team("Six", line);
        String three = organisation.team("Three", line);
        String other = organisation.line("Other");
        String survey = asking.open();
        asking.answerIn(survey, five, 5, 1);
        asking.answerIn(survey, six, 6, 2);
        asking.answerIn(survey, three, 3, 3);
        for (int number = 0; number < 5; number++) {
            asking.answer(organisation.inLine("VP", other), survey, 4, null).accepted();
        }
        asking.close(cpo, survey).accepted();
        assertThat(answered(survey, Map.of())).isEqualTo(19);
        assertThat(answered(survey, Map.of("line", line))).isEqualTo(14);
        assertThat(answered(survey, Map.of("line", other))).isEqualTo(5);
        assertThat(answered(survey, Map.of("team", six))).isEqualTo(6);
        for (String hidden : List.of(five, three)) {
            Answer result = asking.result(cpo, survey, Map.of("team", hidden));
            assertThat(result.<Object>get("node.result.answered")).isNull();
            assertThat(result.<List<Object>>get("node.result.questions")).isEmpty();
            assertThat(result.text("node.result.hiddenBecause")).contains("Fewer than 5");
        }
        assertThat(asking.result(cpo, survey, Map.of("line", line)).text("node.result.questions[0].mean"))
                .as("(5·1 + 6·2 + 3·3) / 14")
                .isEqualTo("1.857142857143");
    }

    @Test
    void showsNothingWhereFewerThanFiveAnswered() {
        String survey = asking.open();
        asking.answerEach(survey, 3, 3);
        asking.answer(cpo, survey, 3, "It is me, the CPO").accepted();
        asking.close(cpo, survey).accepted();
        Answer after = asking.read(cpo, survey);
        assertThat(after.<Object>get("node.result.answered")).isNull();
        assertThat(after.<Integer>get("node.remarks.totalCount")).isZero();
        assertThat(after.<Integer>get("node.participation.answered")).isEqualTo(4);
    }

    @Test
    void leavesNothingByWhichSomebodyCouldBeTold() {
        String survey = asking.open();
        asking.answerEach(survey, 4, 3);
        Actor careful = cpo.with("Idempotency-Key", "once");
        asking.answer(careful, survey, 2, "One of us").accepted();
        assertThat(asking.rows("select count(*) from reporting.health_ballot")).containsExactly("5");
        asking.close(cpo, survey).accepted();
        assertThat(asking.rows("select count(*) from reporting.health_ballot")).containsExactly("0");
        assertThat(asking.rows("select count(*) from platform.idempotency where node like 'health_survey%'"))
                .as("a digest of six answers tells what they are")
                .containsExactly("0");
        assertThat(asking.rows("select action from platform.change where kind = 'health_survey' order by id"))
                .containsExactly("openHealthSurvey", "closeHealthSurvey");
        assertThat(asking.rows("select substr(id::text, 15, 1) from reporting.health_remark"))
                .as("an id that tells no time")
                .containsExactly("4");
        assertThat(
                        asking.rows(
                                "select column_name from information_schema.columns where table_schema = 'reporting'"
                                        + " and table_name in ('health_tally', 'health_remark') and (column_name ~ 'member' or data_type ~ 'time')"))
                .isEmpty();
    }

    @Test
    void isOwedInTheInboxUntilItIsAnswered() {
        Actor pm = organisation.as("PM");
        String survey = asking.open();
        Answer owes = asking.owes(pm);
        assertThat(owes.<String>list("inbox.owed.nodes[*].kind")).containsExactly("HEALTH_SURVEY");
        assertThat(owes.text("inbox.owed.nodes[0].title")).isEqualTo("How product-led are we?");
        assertThat(owes.text("inbox.owed.nodes[0].subject.id")).isEqualTo(survey);
        assertThat(owes.text("inbox.owed.nodes[0].dueAt")).isNotBlank();
        assertThat(asking.owes(organisation.admin()).<Object>list("inbox.owed.nodes[*]"))
                .isEmpty();
        assertThat(asking.owes(organisation.as("SALES")).<Object>list("inbox.owed.nodes[*]"))
                .isEmpty();
        asking.answer(pm, survey, 3, null).accepted();
        assertThat(asking.owes(pm).<Object>list("inbox.owed.nodes[*]")).isEmpty();
        asking.close(cpo, survey).accepted();
        assertThat(asking.owes(cpo).<Object>list("inbox.owed.nodes[*]")).isEmpty();
    }

    @Test
    void refusesToOpenASecondOneAndForTooShortOrTooLong() {
        asking.open(cpo, Duration.ofHours(23)).refused("INVALID", "input.closesAt");
        asking.open(cpo, Duration.ofHours(-1)).refused("INVALID", "input.closesAt");
        asking.open(cpo, Duration.ofDays(61)).refused("INVALID", "input.closesAt");
        asking.open(organisation.admin(), Duration.ofDays(59)).accepted();
        asking.open(cpo, Duration.ofDays(7)).refused("HEALTH_SURVEY_OPEN", "input.closesAt");
        for (String level : List.of("VP", "PM", "TEAM_MEMBER", "SALES", "STAKEHOLDER")) {
            asking.open(organisation.as(level), Duration.ofDays(7)).failed("FORBIDDEN");
        }
        TestOrganisation elsewhere = actors.organisation();
        new Asking(elsewhere).open(elsewhere.as("CPO"), Duration.ofDays(7)).accepted();
    }

    @Test
    void refusesWhatIsNoAnswer() {
        String survey = asking.open();
        asking.answer(cpo, survey, 0, null).refused("INVALID", "input.answers");
        asking.answer(cpo, survey, 6, null).refused("INVALID", "input.answers");
        asking.answer(cpo, survey, 3, "x".repeat(1001)).refused("TEXT_LENGTH", "input.remark");
        List<Map<String, Object>> answers = Asking.answers(3);
        asking.answer(cpo, survey, answers.subList(0, 5)).refused("INVALID", "input.answers");
        asking.answer(cpo, survey, List.of()).refused("INVALID", "input.answers");
        answers.set(5, answers.getFirst());
        asking.answer(cpo, survey, answers).refused("INVALID", "input.answers");
        answers.add(Asking.answers(3).getLast());
        asking.answer(cpo, survey, answers).refused("INVALID", "input.answers");
        assertThat(asking.rows("select count(*) from reporting.health_ballot")).containsExactly("0");
    }

    @Test
    void refusesWhoIsNotAskedAndWhatIsClosed() {
        String survey = asking.open();
        asking.answer(organisation.admin(), survey, 3, null).refused("NOT_ASKED", "input.id");
        asking.answer(organisation.as("SALES"), survey, 3, null).failed("FORBIDDEN");
        asking.answer(organisation.as("STAKEHOLDER"), survey, 3, null).failed("FORBIDDEN");
        asking.answer(organisation.machine("ORGANISATION_READ"), survey, 3, null)
                .failed("PERSON_REQUIRED");
        TestOrganisation elsewhere = actors.organisation();
        asking.answer(elsewhere.as("CPO"), survey, 3, null).refused("NOT_FOUND", "input.id");
        asking.close(elsewhere.as("CPO"), survey).refused("NOT_FOUND", "input.id");
        assertThat(asking.read(elsewhere.as("CPO"), survey).<Object>get("node")).isNull();
        assertThat(asking.read(organisation.as("STAKEHOLDER"), survey).<Object>get("node"))
                .isNull();
        asking.close(organisation.as("PM"), survey).failed("FORBIDDEN");
        cpo.mutate("closeHealthSurvey", Map.of("id", survey, "expectedVersion", 7), "healthSurvey", "id")
                .refused("CONFLICT", "input.expectedVersion");
        asking.close(cpo, survey).accepted();
        asking.close(cpo, survey).refused("MOVE_NOT_ALLOWED", "input.id");
        asking.answer(organisation.as("PM"), survey, 3, null).refused("MOVE_NOT_ALLOWED", "input.id");
        asking.open(cpo, Duration.ofDays(7)).accepted();
    }

    @Test
    void costsTheSameStatementsHoweverManySurveysThereAre() {
        String team = organisation.team("Team", organisation.line("Line"));
        String all = """
                query ($team: ID!) { healthSurveys { nodes { state openedBy { name } participation { answered asked } own { remark }
                  result(teamId: $team) { answered } whole: result { answered questions { mean } } remarks { nodes { remark } } } } }""";
        asking.close(cpo, asking.open()).accepted();
        asking.open();
        cpo.ask(all, Map.of("team", team));
        int few = statements.during(() -> cpo.ask(all, Map.of("team", team))).size();
        for (int number = 0; number < 3; number++) {
            asking.close(
                            cpo,
                            cpo.ask("{ healthSurveys(first: 1) { nodes { id } } }")
                                    .text("healthSurveys.nodes[0].id"))
                    .accepted();
            asking.open();
        }
        Answer listed = cpo.ask(all, Map.of("team", team));
        assertThat(listed.<String>list("healthSurveys.nodes[*].state"))
                .containsExactly("OPEN", "CLOSED", "CLOSED", "CLOSED", "CLOSED");
        assertThat(statements.during(() -> cpo.ask(all, Map.of("team", team))).size())
                .isEqualTo(few)
                .isLessThanOrEqualTo(11);
    }

    private Integer answered(String survey, Map<String, ?> of) {
        return asking.result(cpo, survey, of).get("node.result.answered");
    }
}
