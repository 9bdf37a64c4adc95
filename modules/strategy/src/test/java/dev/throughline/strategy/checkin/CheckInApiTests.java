package dev.throughline.strategy.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import dev.throughline.testkit.TestOrganisation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class CheckInApiTests {

    private final TestOrganisation organisation;
    private final TestOrganisation other;
    private final Statements statements;
    private final String line;
    private final String team;
    private final String challenge;
    private final String metric;

    CheckInApiTests(Actors actors, Statements statements) {
        this.organisation = actors.organisation();
        this.other = actors.organisation();
        this.statements = statements;
        this.line = organisation.line("Rides");
        this.team = organisation.team("Pickup", line);
        String vision = made("CPO", "draftVision", Map.of("statement", "The efficient alternative"), "vision");
        this.challenge =
                made("VP", "draftChallenge", Map.of("visionId", vision, "statement", "Shorter waits"), "challenge");
        this.metric = made(
                "PM",
                "defineMetric",
                Map.of(
                        "name", "Wait",
                        "question", "How long do riders wait?",
                        "kind", "DURATION",
                        "unit", "minutes",
                        "direction", "DECREASE",
                        "side", "USER",
                        "timing", "LEADING"),
                "metric");
        made("PM", "recordMeasurement", Map.of("metricId", metric, "value", Map.of("value", "14")), "measurement");
    }

    @Test
    void keepsEveryCheckInAndShowsTheLatest() {
        String condition = baselined("Waits under 5 minutes");
        Actor member = organisation.inTeam("TEAM_MEMBER", team);
        String first = checkIn(member, condition, Map.of("status", "OFF_TRACK", "confidence", 0, "note", "No drivers"))
                .id();
        checkIn(member, condition, Map.of("status", "ON_TRACK", "confidence", 10))
                .accepted();

        Answer answer = organisation.as("CPO").ask("""
                query ($condition: ID!, $checkIn: ID!) {
                  targetCondition(id: $condition) {
                    latestCheckIn { status confidence note version member { name } }
                    checkIns { totalCount nodes { status } }
                    sure: checkIns(filter: {status: {eq: OFF_TRACK}}, orderBy: [{field: CONFIDENCE}]) { nodes { id } } }
                  node(id: $checkIn) {
                    ... on CheckIn { note targetCondition { id } history { nodes { action } } } }
                }""", Map.of("condition", condition, "checkIn", first));
        assertThat(answer.text("targetCondition.latestCheckIn.status")).isEqualTo("ON_TRACK");
        assertThat(answer.<Integer>get("targetCondition.latestCheckIn.confidence"))
                .isEqualTo(10);
        assertThat(answer.<Integer>get("targetCondition.latestCheckIn.version")).isEqualTo(1);
        assertThat(answer.text("targetCondition.latestCheckIn.member.name")).isNotBlank();
        assertThat(answer.<String>list("targetCondition.checkIns.nodes[*].status"))
                .containsExactly("ON_TRACK", "OFF_TRACK");
        assertThat(answer.<Integer>get("targetCondition.checkIns.totalCount")).isEqualTo(2);
        assertThat(answer.<String>list("targetCondition.sure.nodes[*].id")).containsExactly(first);
        assertThat(answer.text("node.note")).isEqualTo("No drivers");
        assertThat(answer.text("node.targetCondition.id")).isEqualTo(condition);
        assertThat(answer.<String>list("node.history.nodes[*].action")).containsExactly("recordCheckIn");
    }

    @Test
    void isOnlyForTargetConditionsThatAreMeasuredAndNotOver() {
        Actor pm = organisation.as("PM");
        String drafted = drafted("Waits under 5 minutes");
        checkIn(pm, drafted, Map.of()).refused("MOVE_NOT_ALLOWED", "input.targetConditionId");

        String archived = baselined("Waits under 4 minutes");
        checkIn(pm, archived, Map.of()).accepted();
        made("PM", "archiveTargetCondition", Map.of("id", archived), "targetCondition");
        checkIn(pm, archived, Map.of()).refused("MOVE_NOT_ALLOWED", "input.targetConditionId");
    }

    @Test
    void explainsWhatIsWrongWithAnInput() {
        String condition = baselined("Waits under 5 minutes");
        Actor pm = organisation.as("PM");
        checkIn(pm, condition, Map.of("confidence", 11)).refused("INVALID", "input.confidence");
        checkIn(pm, condition, Map.of("confidence", -1)).refused("INVALID", "input.confidence");
        checkIn(pm, condition, Map.of("note", "x".repeat(5001))).refused("TEXT_LENGTH", "input.note");
        checkIn(other.as("PM"), condition, Map.of()).refused("NOT_FOUND", "input.targetConditionId");
    }

    @Test
    void givesTheFirstResultForAKeyThatIsUsedTwice() {
        String condition = baselined("Waits under 5 minutes");
        Map<String, Object> once = Map.of("idempotencyKey", "once");
        String first = checkIn(organisation.as("PM"), condition, once).id();
        assertThat(checkIn(organisation.as("PM"), condition, once).id()).isEqualTo(first);
        checkIn(organisation.as("PM"), condition, Map.of("idempotencyKey", "once", "confidence", 1))
                .refused("IDEMPOTENCY_KEY_REUSED", "input.idempotencyKey");
    }

    @Test
    void isWrittenByTheTeamAndReadByThoseWhoMayReadMeasurements() {
        String condition = baselined("Waits under 5 minutes");
        String elsewhere = organisation.line("Eats");
        checkIn(organisation.as("CPO"), condition, Map.of()).failed("FORBIDDEN");
        checkIn(organisation.as("STAKEHOLDER"), condition, Map.of()).failed("FORBIDDEN");
        checkIn(organisation.inTeam("PM", organisation.team("Dropoff", line)), condition, Map.of())
                .failed("FORBIDDEN");
        checkIn(organisation.inLine("PM", elsewhere), condition, Map.of()).failed("FORBIDDEN");
        String id =
                checkIn(organisation.inLine("PM", line), condition, Map.of()).id();

        Answer hidden = organisation.as("SALES").ask("""
                query ($condition: ID!, $checkIn: ID!) {
                  targetCondition(id: $condition) { id latestCheckIn { status } checkIns { nodes { status } } }
                  node(id: $checkIn) { id }
                }""", Map.of("condition", condition, "checkIn", id));
        assertThat(hidden.text("targetCondition.id")).isEqualTo(condition);
        assertThat(hidden.<Object>get("targetCondition.latestCheckIn")).isNull();
        assertThat(hidden.<Object>get("targetCondition.checkIns")).isNull();
        assertThat(hidden.<Object>get("node")).isNull();
    }

    @Test
    void loadsTheCheckInsOfAllParentsWithOneStatementForEachField() {
        for (String statement : List.of("A", "B", "C")) {
            String condition = baselined(statement);
            checkIn(organisation.as("PM"), condition, Map.of()).accepted();
            checkIn(organisation.as("PM"), condition, Map.of()).accepted();
        }
        List<String> sent = statements.during(() -> assertThat(organisation
                        .as("CPO")
                        .ask("""
                        { targetConditions { nodes { latestCheckIn { status } checkIns(first: 1) { nodes { status } } } } }""")
                        .<String>list("targetConditions.nodes[*].checkIns.nodes[*].status"))
                .hasSize(3));
        assertThat(sent.stream().filter(sql -> sql.contains("check_in"))).hasSize(2);
    }

    private String baselined(String statement) {
        String condition = drafted(statement);
        return made("PM", "baselineTargetCondition", Map.of("id", condition), "targetCondition");
    }

    private String drafted(String statement) {
        Map<String, Object> target =
                Map.of("metricId", metric, "comparator", "LT", "value", Map.of("value", "5", "unit", "minutes"));
        return made(
                "PM",
                "draftTargetCondition",
                Map.of("teamId", team, "challengeId", challenge, "statement", statement, "target", target),
                "targetCondition");
    }

    private String made(String level, String mutation, Map<String, ?> input, String entity) {
        return organisation.as(level).mutate(mutation, input, entity, "id").id();
    }

    private static Answer checkIn(Actor actor, String condition, Map<String, ?> input) {
        Map<String, Object> whole =
                new HashMap<>(Map.of("targetConditionId", condition, "status", "AT_RISK", "confidence", 5));
        whole.putAll(input);
        return actor.mutate("recordCheckIn", whole, "checkIn", "id");
    }
}
