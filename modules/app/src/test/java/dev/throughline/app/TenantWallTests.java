package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.api.ApiSchema;
import dev.throughline.testkit.api.Call;
import dev.throughline.testkit.api.Place;
import dev.throughline.testkit.api.Resident;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// Somebody else's id behaves exactly like a missing one, at every place of the API that takes an id.
@ModuleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantWallTests {

    private final Actor anonymous;
    private final ApiSchema schema;
    private final Resident ours;
    private final Resident theirs;

    /// What is made in Keycloak as well; `SingleSignOnTests` tries the wall there.
    private static final Set<String> ELSEWHERE = Set.of("identity_provider");

    TenantWallTests(Actors actors) {
        var organisation = actors.organisation();
        this.anonymous = actors.anonymous();
        this.schema = new ApiSchema(organisation.admin());
        this.ours = new Resident(schema, organisation);
        this.theirs = new Resident(schema, actors.organisation());
    }

    @Test
    void hasAnObjectOfEachTypeOnBothSides() {
        String[] types = schema.nodes().stream()
                .map(Place::snake)
                .filter(type -> !ELSEWHERE.contains(type))
                .toArray(String[]::new);
        assertThat(ours.ids()).containsKeys(types);
        assertThat(theirs.ids()).containsKeys(types);
        for (String type : types) {
            Answer seen = theirs.ask("{ node(id: \"%s\") { __typename id } }"
                    .formatted(theirs.ids().get(type)));
            assertThat(seen.text("node.id")).isEqualTo(theirs.ids().get(type));
            Answer hidden = ours.ask("{ node(id: \"%s\") { __typename id } }"
                    .formatted(theirs.ids().get(type)));
            assertThat(hidden.<Object>get("node")).isNull();
        }
    }

    @Test
    void showsItsOwnCanaryAndNoOther() {
        String list = "{ businessLines { nodes { name } } }";
        assertThat(theirs.ask(list).body()).contains(theirs.canary()).doesNotContain(ours.canary());
        assertThat(ours.ask(list).body()).contains(ours.canary()).doesNotContain(theirs.canary());
    }

    @Test
    void tellsAHitFromAMiss() {
        String document = "{ node(id: \"%s\") { __typename id } }";
        Answer hit = theirs.ask(document.formatted(theirs.ids().get("team")));
        Answer miss = ours.ask(document.formatted(theirs.ids().get("team")));
        assertThat(masked(hit)).isNotEqualTo(masked(miss));
    }

    @TestFactory
    Stream<DynamicTest> hidesTheirsAtEachPlaceOfAQuery() {
        return schema.fields("Query").stream()
                .flatMap(field -> places(field, (place, id) -> ours.call("query", field, place, id)));
    }

    @TestFactory
    Stream<DynamicTest> hidesTheirsAtEachPlaceOfAMutation() {
        return schema.fields("Mutation").stream()
                .flatMap(field -> places(field, (place, id) -> ours.call("mutation", field, place, id)));
    }

    @TestFactory
    Stream<DynamicTest> hidesTheirsAtEachPlaceOfANestedField() {
        return schema.nodes().stream()
                .flatMap(type -> schema.fields(type).stream()
                        .flatMap(field -> places(field, (place, id) -> ours.nested(type, field, place, id))));
    }

    @TestFactory
    Stream<DynamicTest> showsNothingOfTheirsInAList() {
        return schema.fields("Query").stream()
                .map(field -> DynamicTest.dynamicTest(
                        field.name(), () -> check(ours.ask(ours.call("query", field, Place.of(), "")))));
    }

    @TestFactory
    Stream<DynamicTest> turnsAwayWhoeverIsNotLoggedIn() {
        return Stream.of("Query", "Mutation")
                .flatMap(operation -> schema.fields(operation).stream()
                        .map(field -> DynamicTest.dynamicTest(field.name(), () -> {
                            Call call = ours.call(operation.toLowerCase(java.util.Locale.ROOT), field, Place.of(), "");
                            Answer answer = anonymous.ask(call.document(), call.variables());
                            assertThat(answer.status()).isEqualTo(401);
                            answer.failed("UNAUTHENTICATED");
                        })));
    }

    private Stream<DynamicTest> places(ApiSchema.Field field, Caller caller) {
        return schema.idPlaces(field.args())
                .map(place -> DynamicTest.dynamicTest(field.name() + " " + place, () -> {
                    for (String type : theirs.candidates(field, place)) {
                        Function<String, Answer> ask = id -> ours.ask(caller.call(place, id));
                        Answer foreign = check(ask.apply(theirs.ids().get(type)));
                        Answer missing = check(ask.apply(
                                type + "_" + UUID.randomUUID().toString().replace("-", "")));
                        assertThat(masked(foreign)).isEqualTo(masked(missing));
                    }
                }));
    }

    private Answer check(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(theirs.canary()).doesNotContain("\"code\":\"INTERNAL\"");
        return answer;
    }

    private static String masked(Answer answer) {
        return answer.body()
                .replaceAll("[a-z_]+_[0-9a-f]{32}", "<id>")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<uuid>")
                .replaceAll("canary[0-9a-f]{32}-[0-9]+", "<text>")
                .replaceAll("20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", "<time>");
    }

    private interface Caller {
        Call call(Place place, String id);
    }
}
