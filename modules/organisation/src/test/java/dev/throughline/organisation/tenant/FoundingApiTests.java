package dev.throughline.organisation.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/// Founding with a single connection to the database: one organisation needs one.
@ModuleTest
@TestPropertySource(
        properties = {"spring.datasource.hikari.maximum-pool-size=1", "spring.datasource.hikari.connection-timeout=2000"
        })
class FoundingApiTests {

    private final Actors actors;

    FoundingApiTests(Actors actors) {
        this.actors = actors;
    }

    @Test
    void givesTheOperatorWhatWasFounded() {
        Answer founded = actors.operator()
                .mutate(
                        "foundOrganisation",
                        input(),
                        "organisation",
                        "id name version targetConditionPolicy history { totalCount nodes { action actorName } }");
        assertThat(founded.accepted().text("result.entity.targetConditionPolicy"))
                .isEqualTo("ANY");
        assertThat(founded.<String>list("result.entity.history.nodes[*].action"))
                .containsExactly("foundOrganisation");
        assertThat(founded.<Object>get("result.entity.history.nodes[0].actorName"))
                .isNull();
    }

    @Test
    void foundsSeveralInOneRequest() {
        Answer founded = actors.operator().ask("""
                mutation ($one: FoundOrganisationInput!, $other: FoundOrganisationInput!) {
                  one: foundOrganisation(input: $one) { organisation { slug history { nodes { after } } } }
                  again: foundOrganisation(input: $one) { organisation { slug } userErrors { code } }
                  other: foundOrganisation(input: $other) { organisation { slug history { nodes { after } } } } }""", Map.of("one", input(), "other", input()));
        for (String which : new String[] {"one", "other"}) {
            assertThat(founded.text(which + ".organisation.history.nodes[0].after"))
                    .contains(founded.text(which + ".organisation.slug"));
        }
        assertThat(founded.<String>list("again.userErrors[*].code")).containsExactly("TAKEN");
    }

    @Test
    void refusesReservedSlugsToTheOperatorToo() {
        Map<String, Object> reserved = input();
        reserved.put("slug", "graphql");
        actors.operator()
                .mutate("foundOrganisation", reserved, "organisation", "id")
                .refused("TAKEN", "input.slug");
        Map<String, Object> malformed = input();
        malformed.put("slug", "No slug");
        actors.operator()
                .mutate("foundOrganisation", malformed, "organisation", "id")
                .refused("INVALID", "input.slug");
    }

    @Test
    void letsTheFoundedBeReadByItsAdmin() {
        assertThat(actors.organisation()
                        .admin()
                        .ask("{ organisation { name } }")
                        .text("organisation.name"))
                .startsWith("Organisation");
    }

    private static Map<String, Object> input() {
        String id = UUID.randomUUID().toString();
        String slug = "org-" + id.substring(0, 8);
        Map<String, Object> input = new HashMap<>(Map.of("keycloakId", id, "slug", slug, "name", slug));
        input.put("admin", Map.of("subject", "admin", "name", "Admin", "email", "admin@" + slug + ".example"));
        return input;
    }
}
