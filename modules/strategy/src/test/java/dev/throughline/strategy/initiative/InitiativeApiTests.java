package dev.throughline.strategy.initiative;

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
class InitiativeApiTests {

    private final TestOrganisation organisation;
    private final TestOrganisation other;
    private final Statements statements;

    InitiativeApiTests(Actors actors, Statements statements) {
        this.organisation = actors.organisation();
        this.other = actors.organisation();
        this.statements = statements;
    }

    @Test
    void goesFromDraftToAchievedWithAHistory() {
        String challenge = challenge(Map.of(), Map.of());
        Actor vp = organisation.as("VP");
        String id =
                draft(organisation.as("PM"), Map.of("challengeId", challenge)).id();
        change(organisation.as("PM"), Map.of("id", id, "description", "Seen in the field", "expectedVersion", 1))
                .accepted();
        change(vp, Map.of("id", id, "description", "Late", "expectedVersion", 1))
                .refused("CONFLICT", "input.expectedVersion");

        move(vp, "activateInitiative", id).refused("PARENT_NOT_ACTIVE", "input.id");
        activate(challenge);
        move(vp, "achieveInitiative", id).refused("MOVE_NOT_ALLOWED", "input.id");
        move(vp, "activateInitiative", id).accepted();
        move(vp, "activateInitiative", id).refused("MOVE_NOT_ALLOWED", "input.id");
        move(vp, "archiveInitiative", id).refused("IN_USE", "input.id");
        move(vp, "achieveInitiative", id).accepted();
        move(vp, "abandonInitiative", id).refused("MOVE_NOT_ALLOWED", "input.id");
        vp.mutate("archiveInitiative", Map.of("id", id, "reason", "Tidy"), "initiative", "id")
                .accepted();

        Answer answer = organisation.as("SALES").ask("""
                query ($id: ID!) {
                  initiatives { nodes { id } }
                  initiative(id: $id) {
                    question description state archivedAt challenge { id } history { nodes { action reason } } }
                }""", Map.of("id", id));
        assertThat(answer.<String>list("initiatives.nodes")).isEmpty();
        assertThat(answer.text("initiative.state")).isEqualTo("ACHIEVED");
        assertThat(answer.text("initiative.challenge.id")).isEqualTo(challenge);
        assertThat(answer.<String>list("initiative.history.nodes[*].action"))
                .containsExactly(
                        "archiveInitiative",
                        "achieveInitiative",
                        "activateInitiative",
                        "changeInitiative",
                        "draftInitiative");
        assertThat(answer.text("initiative.history.nodes[0].reason")).isEqualTo("Tidy");
    }

    @Test
    void isInvalidatedOnlyWithEvidence() {
        String challenge = challenge(Map.of(), Map.of());
        activate(challenge);
        Actor vp = organisation.as("VP");
        String id = draft(vp, Map.of("challengeId", challenge)).id();
        move(vp, "activateInitiative", id).accepted();
        move(vp, "invalidateInitiative", id).refused("EVIDENCE_MISSING", "input.evidence");
        invalidate(vp, id, " ").refused("INVALID", "input.evidence");
        invalidate(vp, id, "").refused("EVIDENCE_MISSING", "input.evidence");
        invalidate(vp, id, "x".repeat(5001)).refused("TEXT_LENGTH", "input.evidence");
        Answer ended = invalidate(vp, id, "9 of 10 drivers did not care");
        assertThat(ended.text("result.entity.state")).isEqualTo("INVALIDATED");
        assertThat(ended.text("result.entity.evidence")).isEqualTo("9 of 10 drivers did not care");
    }

    @Test
    void endsNoLaterThanItsChallengeAndVision() {
        Actor vp = organisation.as("VP");
        String dated = challenge(Map.of("dueOn", "2020-01-01"), Map.of("dueOn", "2018-01-30"));
        draft(vp, Map.of("challengeId", dated, "dueOn", "2018-01-31")).refused("ENDS_AFTER_PARENT", "input.dueOn");
        draft(vp, Map.of("challengeId", dated, "startsOn", "2018-01-02", "dueOn", "2018-01-01"))
                .refused("INVALID", "input.dueOn");
        String id =
                draft(vp, Map.of("challengeId", dated, "dueOn", "2018-01-30")).id();
        change(vp, Map.of("id", id, "dueOn", "2018-02-01")).refused("ENDS_AFTER_PARENT", "input.dueOn");

        String open = challenge(Map.of("dueOn", "2020-01-01"), Map.of());
        draft(vp, Map.of("challengeId", open, "dueOn", "2020-01-02")).refused("ENDS_AFTER_PARENT", "input.dueOn");
        draft(vp, Map.of("challengeId", open, "dueOn", "2020-01-01")).accepted();
        draft(vp, Map.of("challengeId", challenge(Map.of(), Map.of()), "dueOn", "2030-01-01"))
                .accepted();
    }

    @Test
    void staysAboveItsTargetConditions() {
        Actor pm = organisation.as("PM");
        String id = draft(pm, Map.of("challengeId", challenge(Map.of(), Map.of()), "dueOn", "2018-01-30"))
                .id();
        String team = organisation.team("Pickup", organisation.line("Rides"));
        Map<String, String> below = Map.of("teamId", team, "initiativeId", id, "statement", "Less idling");
        Map<String, String> late = new HashMap<>(below);
        late.put("dueOn", "2018-01-31");
        pm.mutate("draftTargetCondition", late, "targetCondition", "id").refused("ENDS_AFTER_PARENT", "input.dueOn");
        Map<String, String> fitting = new HashMap<>(below);
        fitting.put("dueOn", "2018-01-20");
        String condition = pm.mutate("draftTargetCondition", fitting, "targetCondition", "id")
                .id();

        change(pm, Map.of("id", id, "dueOn", "2018-01-19")).refused("ENDS_AFTER_PARENT", "input.dueOn");
        change(pm, Map.of("id", id, "dueOn", "2018-01-20")).accepted();
        move(pm, "archiveInitiative", id).refused("IN_USE", "input.id");
        pm.mutate("archiveTargetCondition", Map.of("id", condition), "targetCondition", "id")
                .accepted();
        change(pm, Map.of("id", id, "dueOn", "2018-01-19")).accepted();
        move(pm, "archiveInitiative", id).accepted();
    }

    @Test
    void explainsWhatIsWrongWithAnInput() {
        String challenge = challenge(Map.of(), Map.of());
        Actor vp = organisation.as("VP");
        draft(vp, Map.of("challengeId", challenge, "question", "Build an app"))
                .refused("INITIATIVE_NOT_A_QUESTION", "input.question");
        draft(vp, Map.of("challengeId", challenge, "question", "x".repeat(1000) + "?"))
                .refused("TEXT_LENGTH", "input.question");
        draft(other.as("VP"), Map.of("challengeId", challenge)).refused("NOT_FOUND", "input.challengeId");
        draft(vp, Map.of("challengeId", "nonsense")).refused("INVALID", "input.challengeId");
        String id = draft(vp, Map.of("challengeId", challenge)).id();
        change(vp, Map.of("id", id, "question", "Build an app")).refused("INITIATIVE_NOT_A_QUESTION", "input.question");
        change(other.as("VP"), Map.of("id", id, "question", "Ours?")).refused("NOT_FOUND", "input.id");
        for (String mutation : List.of(
                "activateInitiative",
                "achieveInitiative",
                "invalidateInitiative",
                "abandonInitiative",
                "archiveInitiative")) {
            move(other.as("VP"), mutation, id).refused("NOT_FOUND", "input.id");
        }
    }

    @Test
    void isNotPutUnderAnArchivedChallenge() {
        String challenge = challenge(Map.of(), Map.of());
        Actor vp = organisation.as("VP");
        String id = draft(vp, Map.of("challengeId", challenge)).id();
        vp.mutate("archiveChallenge", Map.of("id", challenge), "challenge", "id")
                .refused("IN_USE", "input.id");
        move(vp, "archiveInitiative", id).accepted();
        vp.mutate("archiveChallenge", Map.of("id", challenge), "challenge", "id")
                .accepted();
        draft(vp, Map.of("challengeId", challenge)).refused("INVALID", "input.challengeId");
    }

    @Test
    void givesTheFirstResultForAKeyThatIsUsedTwice() {
        String challenge = challenge(Map.of(), Map.of());
        Map<String, String> input = Map.of("challengeId", challenge, "idempotencyKey", "once");
        String first = draft(organisation.as("PM"), input).id();
        assertThat(draft(organisation.as("PM"), input).id()).isEqualTo(first);
        draft(organisation.as("PM"), Map.of("challengeId", challenge, "idempotencyKey", "once", "description", "Other"))
                .refused("IDEMPOTENCY_KEY_REUSED", "input.idempotencyKey");
    }

    @Test
    void isDraftedByATeamOfTheLineAndActivatedByItsVp() {
        String rides = organisation.line("Rides");
        String eats = organisation.line("Eats");
        String challenge = challenge(Map.of("businessLineId", rides), Map.of());
        activate(challenge);
        Actor ours = organisation.inTeam("PM", organisation.team("Pickup", rides));
        Actor theirs = organisation.inTeam("PM", organisation.team("Kitchen", eats));
        draft(organisation.as("TEAM_MEMBER"), Map.of("challengeId", challenge)).failed("FORBIDDEN");
        draft(organisation.as("CPO"), Map.of("challengeId", challenge)).failed("FORBIDDEN");
        draft(theirs, Map.of("challengeId", challenge)).failed("FORBIDDEN");
        String id = draft(ours, Map.of("challengeId", challenge)).id();
        change(theirs, Map.of("id", id, "description", "Mine")).failed("FORBIDDEN");
        change(ours, Map.of("id", id, "description", "Ours")).accepted();

        move(ours, "activateInitiative", id).failed("FORBIDDEN");
        move(organisation.inLine("VP", eats), "activateInitiative", id).failed("FORBIDDEN");
        move(organisation.inLine("VP", rides), "activateInitiative", id).accepted();
        move(ours, "abandonInitiative", id).failed("FORBIDDEN");
        invalidate(organisation.inLine("VP", eats), id, "None").failed("FORBIDDEN");
        move(organisation.inLine("VP", rides), "abandonInitiative", id).accepted();
        move(theirs, "archiveInitiative", id).failed("FORBIDDEN");
        move(ours, "archiveInitiative", id).accepted();
    }

    @Test
    void loadsTheInitiativesOfAllParentsWithOneStatement() {
        for (int parent = 0; parent < 3; parent++) {
            String challenge = challenge(Map.of(), Map.of());
            draft(organisation.as("PM"), Map.of("challengeId", challenge)).accepted();
            draft(organisation.as("PM"), Map.of("challengeId", challenge)).accepted();
        }
        List<String> sent = statements.during(() -> assertThat(organisation
                        .as("CPO")
                        .ask("""
                        { challenges { nodes { initiatives(first: 1) { nodes { question owner { name } challenge { id } } } } } }""")
                        .<String>list("challenges.nodes[*].initiatives.nodes[*].question"))
                .hasSize(3));
        assertThat(sent.stream().filter(sql -> sql.contains("\"initiative\""))).hasSize(1);
    }

    private String challenge(Map<String, String> vision, Map<String, String> challenge) {
        Map<String, String> above = new HashMap<>(Map.of("statement", "The cheap and efficient alternative"));
        above.putAll(vision);
        Map<String, String> input = new HashMap<>(Map.of("statement", "Shorter waits"));
        input.putAll(challenge);
        input.put(
                "visionId",
                organisation
                        .as("CPO")
                        .mutate("draftVision", above, "vision", "id")
                        .id());
        return organisation
                .as("VP")
                .mutate("draftChallenge", input, "challenge", "id")
                .id();
    }

    private void activate(String challenge) {
        Answer above = organisation
                .as("CPO")
                .ask("query ($id: ID!) { challenge(id: $id) { vision { id } } }", Map.of("id", challenge));
        Map<String, String> vision = Map.of("id", above.text("challenge.vision.id"));
        organisation.as("CPO").mutate("activateVision", vision, "vision", "id").accepted();
        for (String mutation : List.of("proposeChallenge", "activateChallenge")) {
            organisation
                    .as("VP")
                    .mutate(mutation, Map.of("id", challenge), "challenge", "id")
                    .accepted();
        }
    }

    private static Answer draft(Actor actor, Map<String, String> input) {
        Map<String, String> whole = new HashMap<>(Map.of("question", "Why do drivers wait for riders?"));
        whole.putAll(input);
        return actor.mutate("draftInitiative", whole, "initiative", "id");
    }

    private static Answer change(Actor actor, Map<String, ?> input) {
        return actor.mutate("changeInitiative", input, "initiative", "version");
    }

    private static Answer move(Actor actor, String mutation, String id) {
        return actor.mutate(mutation, Map.of("id", id), "initiative", "state");
    }

    private static Answer invalidate(Actor actor, String id, String evidence) {
        return actor.mutate(
                "invalidateInitiative", Map.of("id", id, "evidence", evidence), "initiative", "state evidence");
    }
}
