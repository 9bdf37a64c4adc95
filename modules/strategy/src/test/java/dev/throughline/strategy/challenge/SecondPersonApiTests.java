package dev.throughline.strategy.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.strategy.StrategyLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A challenge that somebody else than its proposer activates, where the organisation wants it.
@ModuleTest
class SecondPersonApiTests {

    private final StrategyLine line;
    private final Actor other;

    SecondPersonApiTests(Actors actors) {
        this.line = new StrategyLine(actors.organisation());
        this.other = line.organisation.inLine("VP", line.line);
        wanted(true);
    }

    @Test
    void isNotActivatedByWhoeverProposedIt() {
        String challenge = proposed();
        Answer asked = line.cpo.ask(
                "query ($id: ID!) { challenge(id: $id) { proposedAt proposedBy { name } rewordedBy { name } } }",
                Map.of("id", challenge));
        assertThat(asked.text("challenge.proposedBy.name")).startsWith("VP");
        assertThat(asked.text("challenge.proposedAt")).isNotBlank();
        assertThat(asked.<Object>get("challenge.rewordedBy")).isNull();
        Answer refused = activate(line.vp, challenge).refused("SECOND_PERSON_REQUIRED", "input.id");
        assertThat(refused.text("result.userErrors[0].message")).contains("second person", "you proposed");
        activate(other, challenge).accepted();
    }

    @Test
    void isNotActivatedByWhoeverRewordedItSince() {
        String challenge = proposed();
        change(other, challenge, Map.of("description", "Explained")).accepted();
        change(line.cpo, challenge, Map.of("statement", "Other words")).accepted();
        activate(line.cpo, challenge).refused("SECOND_PERSON_REQUIRED", "input.id");
        activate(line.vp, challenge).refused("SECOND_PERSON_REQUIRED", "input.id");
        activate(other, challenge).accepted();
    }

    @Test
    void countsAnotherTargetAsOtherWords() {
        String challenge = proposed();
        String metric = line.metric("Waiting", "SCALAR", Map.of());
        change(
                        other,
                        challenge,
                        Map.of("target", Map.of("metricId", metric, "comparator", "LT", "value", Map.of("value", "5"))))
                .accepted();
        activate(other, challenge).refused("SECOND_PERSON_REQUIRED", "input.id");
        activate(line.cpo, challenge).accepted();
    }

    @Test
    void beginsAnewWhenItIsReturned() {
        String challenge = proposed();
        line.cpo
                .mutate("returnChallenge", Map.of("id", challenge), "challenge", "id")
                .accepted();
        other.mutate("proposeChallenge", Map.of("id", challenge), "challenge", "id")
                .accepted();
        activate(other, challenge).refused("SECOND_PERSON_REQUIRED", "input.id");
        activate(line.vp, challenge).accepted();
    }

    @Test
    void needsNobodyElseWhereTheOrganisationDoesNotAsk() {
        wanted(false);
        activate(line.vp, proposed()).accepted();
    }

    private void wanted(boolean second) {
        line.organisation
                .admin()
                .mutate("changeOrganisation", Map.of("challengesNeedSecondPerson", second), "organisation", "id")
                .accepted();
    }

    private String proposed() {
        String challenge = line.vp
                .mutate(
                        "draftChallenge",
                        Map.of("visionId", line.vision, "statement", "Shorter waits", "businessLineId", line.line),
                        "challenge",
                        "id")
                .id();
        line.vp
                .mutate("proposeChallenge", Map.of("id", challenge), "challenge", "id")
                .accepted();
        return challenge;
    }

    private static Answer activate(Actor actor, String challenge) {
        return actor.mutate("activateChallenge", Map.of("id", challenge), "challenge", "id");
    }

    private static Answer change(Actor actor, String challenge, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.put("id", challenge);
        return actor.mutate("changeChallenge", input, "challenge", "id");
    }
}
