package dev.throughline.strategy.vision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ModuleTest
class VisionApiTests {

    private final TestOrganisation organisation;
    private final Actor cpo;

    VisionApiTests(Actors actors) {
        this.organisation = actors.organisation();
        this.cpo = organisation.as("CPO");
    }

    @Test
    void supersedesTheFormerVisionOfTheScopeOnActivation() {
        String first = draft("The cheap alternative to owning a vehicle");
        String second = draft("The efficient alternative to owning a vehicle");
        activate(cpo, first).accepted();
        activate(cpo, second).accepted();

        Answer answer = cpo.ask(
                "query ($a: ID!, $b: ID!) { a: vision(id: $a) { state } b: vision(id: $b) { state history { nodes { action } } } }",
                Map.of("a", first, "b", second));
        assertThat(answer.text("a.state")).isEqualTo("SUPERSEDED");
        assertThat(answer.text("b.state")).isEqualTo("ACTIVE");
        activate(cpo, second).refused("VISION_ALREADY_ACTIVE", "input.id");
        activate(cpo, first).refused("MOVE_NOT_ALLOWED", "input.id");
    }

    /// The text is kept, so the values have to find their places in it.
    @Test
    void filtersInTheSameFormByOtherValues() {
        String former = draft("Former");
        String current = draft("Current");
        activate(cpo, former).accepted();
        activate(cpo, current).accepted();

        assertThat(states("SUPERSEDED", "ACTIVE")).containsOnly("SUPERSEDED");
        assertThat(states("ACTIVE", "SUPERSEDED")).containsOnly("ACTIVE");
        assertThat(states("ACTIVE", "ACTIVE")).isEmpty();
        assertThat(states("SUPERSEDED", "DRAFT")).containsOnly("SUPERSEDED");
    }

    private List<String> states(String wanted, String unwanted) {
        return cpo.ask(
                        "query ($eq: VisionState, $ne: VisionState) { visions(filter: {state: {eq: $eq, ne: $ne}}) { nodes { state } } }",
                        Map.of("eq", wanted, "ne", unwanted))
                .list("visions.nodes[*].state");
    }

    @Test
    void keepsOneActiveVisionWhenTwoPeoplePressAtOnce() throws Exception {
        String first = draft("One");
        String second = draft("Two");
        try (var people = Executors.newFixedThreadPool(2)) {
            List<Callable<Answer>> presses = List.of(() -> activate(cpo, first), () -> activate(cpo, second));
            people.invokeAll(presses);
        }
        Answer active = cpo.ask("{ visions(filter: {state: {eq: ACTIVE}}) { nodes { id } totalCount } }");
        assertThat(active.<Integer>get("visions.totalCount")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Win 99 % of the market",
                "Grow revenue by 20",
                "Waiting times of less than 5 minutes",
                "Earn $3 with each ride"
            })
    void refusesANumericTargetOnAVision(String statement) {
        cpo.mutate("draftVision", Map.of("statement", statement), "vision", "id")
                .refused("VISION_NOT_QUALITATIVE", "input.statement");
    }

    @Test
    void doesNotMistakeAYearForATarget() {
        assertThat(draft("Be the sole source of transportation by 2030")).startsWith("vision_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "-0044-03-15", "+10000-01-01", "2017-02-30"})
    void refusesADateThatCannotBeKeptAsItIs(String date) {
        cpo.mutate("draftVision", Map.of("statement", "One", "startsOn", date), "vision", "startsOn")
                .failed("BAD_USER_INPUT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "statement: null",
                "statement: {eq: null, contains: null, isNull: null}",
                "state: {in: null}",
                "ownerId: {eq: null}",
                "dueOn: {lt: null}",
                "not: null",
                "and: null, or: null",
                "not: {not: {statement: {eq: null}}}"
            })
    void takesANullInAFilterForAConditionThatIsLeftOut(String nothing) {
        draft("One");
        Answer answer = cpo.ask("{ visions(filter: {%s}) { totalCount } }".formatted(nothing));
        assertThat(answer.<Integer>get("visions.totalCount")).isPositive();
    }

    @Test
    void clearsWhatIsNullAndKeepsWhatIsLeftOut() {
        String id = cpo.mutate(
                        "draftVision",
                        Map.of("statement", "One", "competitors", "Taxis", "expansion", "Everywhere"),
                        "vision",
                        "id")
                .id();
        Map<String, Object> change = new HashMap<>(Map.of("id", id, "expectedVersion", 1));
        change.put("competitors", null);
        Answer changed = cpo.mutate("changeVision", change, "vision", "statement competitors expansion version");
        assertThat(changed.text("result.entity.expansion")).isEqualTo("Everywhere");
        assertThat(changed.<String>get("result.entity.competitors")).isNull();
        assertThat(changed.<Integer>get("result.entity.version")).isEqualTo(2);
        cpo.mutate("changeVision", change, "vision", "id").refused("CONFLICT", "input.expectedVersion");
    }

    @Test
    void givesTheFirstResultForARetriedKey() {
        Map<String, String> input = Map.of("statement", "Once", "idempotencyKey", "k-1");
        String first = cpo.mutate("draftVision", input, "vision", "id").id();
        assertThat(cpo.mutate("draftVision", input, "vision", "id").id()).isEqualTo(first);
        cpo.mutate("draftVision", Map.of("statement", "Twice", "idempotencyKey", "k-1"), "vision", "id")
                .refused("IDEMPOTENCY_KEY_REUSED", "input.idempotencyKey");
        assertThat(cpo.ask("{ visions { totalCount } }").<Integer>get("visions.totalCount"))
                .isEqualTo(1);
    }

    @Test
    void refusesWhoMayNot() {
        for (String level : List.of("ADMIN", "VP", "PM", "TEAM_MEMBER", "STAKEHOLDER", "SALES")) {
            organisation
                    .as(level)
                    .mutate("draftVision", Map.of("statement", "Mine"), "vision", "id")
                    .failed("FORBIDDEN");
        }
    }

    private String draft(String statement) {
        return cpo.mutate("draftVision", Map.of("statement", statement), "vision", "id")
                .id();
    }

    private static Answer activate(Actor actor, String id) {
        return actor.mutate("activateVision", Map.of("id", id), "vision", "state");
    }
}
