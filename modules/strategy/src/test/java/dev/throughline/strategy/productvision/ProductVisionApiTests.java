package dev.throughline.strategy.productvision;

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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@ModuleTest
class ProductVisionApiTests {

    private static final String AGREED =
            "positioningAgreed version agreements { nodes { side positioning current member { name } } }";

    private final TestOrganisation organisation;
    private final TestOrganisation other;
    private final Statements statements;

    ProductVisionApiTests(Actors actors, Statements statements) {
        this.organisation = actors.organisation();
        this.other = actors.organisation();
        this.statements = statements;
    }

    @Test
    void draftsChangesAndArchivesWithAHistory() {
        String product = product(organisation, "Driver app", organisation.line("Drivers"));
        String id = draft(organisation.as("CPO"), Map.of("productId", product)).id();
        change(organisation.as("CPO"), Map.of("id", id, "problemsSolved", "Idle hours", "expectedVersion", 1))
                .accepted();
        change(organisation.as("CPO"), Map.of("id", id, "problemsSolved", "Late", "expectedVersion", 1))
                .refused("CONFLICT", "input.expectedVersion");

        Answer shown = organisation.as("TEAM_MEMBER").ask("""
                { products { nodes { vision { id valueProposition problemsSolved product { name } } } } }""");
        assertThat(shown.text("products.nodes[0].vision.id")).isEqualTo(id);
        assertThat(shown.text("products.nodes[0].vision.problemsSolved")).isEqualTo("Idle hours");
        assertThat(shown.text("products.nodes[0].vision.product.name")).isEqualTo("Driver app");

        archive(organisation.as("CPO"), id).accepted();
        Answer archived = organisation.as("CPO").ask("""
                query ($id: ID!) {
                  productVisions { nodes { id } }
                  products { nodes { vision { id } } }
                  productVision(id: $id) { archivedAt history { nodes { action } } }
                }""", Map.of("id", id));
        assertThat(archived.<String>list("productVisions.nodes")).isEmpty();
        assertThat(archived.<Object>get("products.nodes[0].vision")).isNull();
        assertThat(archived.<String>list("productVision.history.nodes[*].action"))
                .containsExactly("archiveProductVision", "changeProductVision", "draftProductVision");
        draft(organisation.as("CPO"), Map.of("productId", product)).accepted();
    }

    @Test
    void isAgreedOnceBothSidesAgreedToTodaysWords() {
        String product = product(organisation, "Driver app", null);
        Map<String, String> words = Map.of("productId", product, "positioning", "Earn on your own terms");
        String id = draft(organisation.as("CPO"), words).id();

        assertThat(agree(organisation.as("CPO"), id, "PRODUCT").<Boolean>get("result.entity.positioningAgreed"))
                .isFalse();
        Answer both = agree(organisation.as("STAKEHOLDER"), id, "MARKETING");
        assertThat(both.<Boolean>get("result.entity.positioningAgreed")).isTrue();
        assertThat(both.<Integer>get("result.entity.version")).isEqualTo(3);

        Answer again = agree(organisation.as("STAKEHOLDER"), id, "MARKETING");
        assertThat(again.<Integer>get("result.entity.version")).isEqualTo(3);
        assertThat(again.<String>list("result.entity.agreements.nodes[*].side"))
                .containsExactly("MARKETING", "PRODUCT");

        change(organisation.as("CPO"), Map.of("id", id, "positioning", "Earn when you like"))
                .accepted();
        Answer reworded = agree(organisation.as("CPO"), id, "PRODUCT");
        assertThat(reworded.<Boolean>get("result.entity.positioningAgreed")).isFalse();
        assertThat(reworded.<Boolean>list("result.entity.agreements.nodes[*].current"))
                .containsExactly(true, false, false);
        assertThat(reworded.text("result.entity.agreements.nodes[2].positioning"))
                .isEqualTo("Earn on your own terms");
        assertThat(reworded.text("result.entity.agreements.nodes[0].member.name"))
                .isNotBlank();
    }

    @Test
    void keepsOneAgreementWhenAMemberPressesTwiceAtOnce() throws Exception {
        Actor cpo = organisation.as("CPO");
        String product = product(organisation, "App", null);
        String id =
                draft(cpo, Map.of("productId", product, "positioning", "Fast")).id();
        try (var fingers = Executors.newFixedThreadPool(2)) {
            List<Callable<Answer>> presses = List.of(() -> agree(cpo, id, "PRODUCT"), () -> agree(cpo, id, "PRODUCT"));
            fingers.invokeAll(presses);
        }
        Answer answer = cpo.ask(
                "query ($id: ID!) { productVision(id: $id) { version agreements { totalCount } } }", Map.of("id", id));
        assertThat(answer.<Integer>get("productVision.agreements.totalCount")).isEqualTo(1);
        assertThat(answer.<Integer>get("productVision.version")).isEqualTo(2);
    }

    @Test
    void pagesThroughTheAgreements() {
        String product = product(organisation, "App", null);
        String id = draft(organisation.as("CPO"), Map.of("productId", product, "positioning", "Fast"))
                .id();
        agree(organisation.as("CPO"), id, "PRODUCT").accepted();
        agree(organisation.as("STAKEHOLDER"), id, "MARKETING").accepted();
        String page = """
                query ($id: ID!, $after: String) {
                  productVision(id: $id) { agreements(first: 1, after: $after) { nodes { side } pageInfo { endCursor hasNextPage } } } }""";
        Answer newest = organisation.admin().ask(page, Map.of("id", id));
        assertThat(newest.text("productVision.agreements.nodes[0].side")).isEqualTo("MARKETING");
        String cursor = newest.text("productVision.agreements.pageInfo.endCursor");
        Answer oldest = organisation.admin().ask(page, Map.of("id", id, "after", cursor));
        assertThat(oldest.text("productVision.agreements.nodes[0].side")).isEqualTo("PRODUCT");
        assertThat(oldest.<Boolean>get("productVision.agreements.pageInfo.hasNextPage"))
                .isFalse();
    }

    @Test
    void refusesAnAgreementToNothingOrToOtherWordsThanThoseRead() {
        String id = draft(organisation.as("CPO"), Map.of("productId", product(organisation, "App", null)))
                .id();
        Map<String, Object> agreement = Map.of("id", id, "side", "PRODUCT");
        agreeing(organisation.as("CPO"), agreement).refused("INVALID", "input.id");

        change(organisation.as("CPO"), Map.of("id", id, "positioning", "New")).accepted();
        Map<String, Object> stale = new HashMap<>(agreement);
        stale.put("expectedVersion", 1);
        agreeing(organisation.as("CPO"), stale).refused("CONFLICT", "input.expectedVersion");
    }

    @Test
    void explainsWhatIsWrongWithAnInput() {
        String product = product(organisation, "App", null);
        Actor cpo = organisation.as("CPO");
        draft(cpo, Map.of("productId", product, "positioning", "x".repeat(5001)))
                .refused("TEXT_LENGTH", "input.positioning");
        draft(cpo, Map.of("productId", product(other, "Theirs", null))).refused("NOT_FOUND", "input.productId");
        String id = draft(cpo, Map.of("productId", product)).id();
        draft(cpo, Map.of("productId", product)).refused("TAKEN", "input.productId");

        String sold = product(organisation, "Sold", null);
        organisation
                .admin()
                .mutate("archiveProduct", Map.of("id", sold), "product", "id")
                .accepted();
        draft(cpo, Map.of("productId", sold)).refused("INVALID", "input.productId");

        Map<String, Object> cleared = new HashMap<>(Map.of("id", id));
        cleared.put("valueProposition", null);
        change(cpo, cleared).refused("INVALID", "input.valueProposition");
        change(other.as("CPO"), Map.of("id", id, "positioning", "Mine")).refused("NOT_FOUND", "input.id");
        archive(other.as("CPO"), id).refused("NOT_FOUND", "input.id");
        agreeing(other.as("CPO"), Map.of("id", id, "side", "PRODUCT")).refused("NOT_FOUND", "input.id");
    }

    @Test
    void givesTheFirstResultForAKeyThatIsUsedTwice() {
        String product = product(organisation, "App", null);
        Map<String, String> input = Map.of("productId", product, "idempotencyKey", "once");
        String first = draft(organisation.as("CPO"), input).id();
        assertThat(draft(organisation.as("CPO"), input).id()).isEqualTo(first);
        draft(organisation.as("CPO"), Map.of("productId", product, "idempotencyKey", "once", "positioning", "Other"))
                .refused("IDEMPOTENCY_KEY_REUSED", "input.idempotencyKey");
    }

    @Test
    void letsOnlyThoseOfTheBusinessLineChangeAndAgree() {
        String rides = organisation.line("Rides");
        String eats = organisation.line("Eats");
        String app = product(organisation, "Rides app", rides);
        Actor ours = organisation.inLine("VP", rides);
        Actor theirs = organisation.inLine("VP", eats);
        Actor pm = organisation.inTeam("PM", organisation.team("Pickup", rides));
        draft(organisation.as("TEAM_MEMBER"), Map.of("productId", app)).failed("FORBIDDEN");
        draft(organisation.admin(), Map.of("productId", app)).failed("FORBIDDEN");
        draft(theirs, Map.of("productId", app)).failed("FORBIDDEN");
        draft(ours, Map.of("productId", product(organisation, "Everybody's", null)))
                .failed("FORBIDDEN");

        String id = draft(ours, Map.of("productId", app, "positioning", "Fast")).id();
        change(theirs, Map.of("id", id, "positioning", "Slow")).failed("FORBIDDEN");
        change(pm, Map.of("id", id, "positioning", "Slow")).failed("FORBIDDEN");
        agreeing(organisation.as("SALES"), Map.of("id", id, "side", "PRODUCT")).failed("FORBIDDEN");
        agreeing(theirs, Map.of("id", id, "side", "PRODUCT")).failed("FORBIDDEN");
        agree(pm, id, "PRODUCT").accepted();
        agree(organisation.as("STAKEHOLDER"), id, "MARKETING").accepted();
    }

    @Test
    void loadsTheNeighboursOfAllParentsWithOneStatementForEachField() {
        for (String name : List.of("A", "B", "C")) {
            draft(organisation.as("CPO"), Map.of("productId", product(organisation, name, null), "positioning", name));
        }
        List<String> sent = statements.during(() -> organisation.as("CPO").ask("""
                { products { nodes { vision { positioningAgreed agreements { nodes { side current } } } } } }"""));
        assertThat(sent.stream().filter(sql -> sql.contains("positioning_agreement")))
                .hasSize(2);
        assertThat(sent.stream()
                        .filter(sql -> sql.contains("product_vision"))
                        .filter(sql -> !sql.contains("positioning_agreement")))
                .hasSize(1);
    }

    private static String product(TestOrganisation organisation, String name, String line) {
        Map<String, String> input = new HashMap<>(Map.of("name", name));
        if (line != null) {
            input.put("businessLineId", line);
        }
        return organisation.admin().mutate("addProduct", input, "product", "id").id();
    }

    private static Answer draft(Actor actor, Map<String, String> input) {
        Map<String, String> whole = new HashMap<>(Map.of("valueProposition", "Work when you want"));
        whole.putAll(input);
        return actor.mutate("draftProductVision", whole, "productVision", "id");
    }

    private static Answer change(Actor actor, Map<String, ?> input) {
        return actor.mutate("changeProductVision", input, "productVision", "version");
    }

    private static Answer archive(Actor actor, String id) {
        return actor.mutate("archiveProductVision", Map.of("id", id), "productVision", "id");
    }

    private static Answer agreeing(Actor actor, Map<String, ?> input) {
        return actor.mutate("agreeToPositioning", input, "productVision", AGREED);
    }

    private static Answer agree(Actor actor, String id, String side) {
        return actor.mutate("agreeToPositioning", Map.of("id", id, "side", side), "productVision", AGREED);
    }
}
