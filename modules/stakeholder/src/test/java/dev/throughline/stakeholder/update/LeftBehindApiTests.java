package dev.throughline.stakeholder.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.AdminEndpoint;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.JobsOf;
import dev.throughline.testkit.ModuleTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What becomes of meetings and status updates where lines are merged, and people go.
@ModuleTest
class LeftBehindApiTests {

    private static final AdminEndpoint KEYCLOAK = new AdminEndpoint();

    private static final String BOTH = """
            query ($meeting: ID!, $update: ID!) {
              engagement(id: $meeting) { state version businessLine { name } host { name } history(first: 1) { nodes { action reason } } }
              statusUpdate(id: $update) { state version businessLine { name } author { name }
                sentences { nodes { statement } } recipients { nodes { readAt member { name } } }
                history(first: 1) { nodes { action } } } }""";

    private final Market market;
    private final String ada;

    LeftBehindApiTests(Actors actors) {
        this.market = new Market(actors.organisation());
        this.ada = Market.make(market.pm, "addStakeholder", "stakeholder", Map.of("name", "Ada"));
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        KEYCLOAK.register(properties);
        properties.add("throughline.jobs.retry", () -> "100ms");
    }

    @Test
    void isOfTheLineThatTakesThePlaceOfItsOwn() {
        String meeting = meeting(Map.of("businessLineId", market.line));
        String update = draft(market.pm, Map.of("businessLineId", market.line));
        send(market.pm, update, Map.of("stakeholderIds", List.of(ada))).accepted();
        String into = market.organisation.line("Into");
        market.organisation
                .admin()
                .mutate(
                        "mergeBusinessLine",
                        Map.of("id", market.line, "intoId", into, "reason", "Reorganised"),
                        "businessLine",
                        "id")
                .accepted();
        Answer seen = both(meeting, update);
        assertThat(seen.text("engagement.businessLine.name")).isEqualTo("Into");
        assertThat(seen.text("engagement.history.nodes[0].action")).isEqualTo("mergeBusinessLine");
        assertThat(seen.text("engagement.history.nodes[0].reason")).isEqualTo("Reorganised");
        assertThat(seen.text("statusUpdate.businessLine.name")).isEqualTo("Into");
        assertThat(seen.text("statusUpdate.state")).isEqualTo("SENT");
        assertThat(seen.<Integer>get("statusUpdate.version")).isEqualTo(3);
        Answer next = both(meeting, draft(market.pm, Map.of("businessLineId", into)));
        assertThat(next.<String>list("statusUpdate.sentences.nodes[*].statement"))
                .as("what was told before is not told again")
                .doesNotContain("The challenge \"The challenge\" is active.");
    }

    @Test
    void isTakenUpByOthersWhereItsAuthorGoes() {
        Actor author = market.organisation.as("PM");
        Answer viewer = author.ask("{ viewer { member { id email } } }");
        String meeting = Market.make(
                author,
                "planEngagement",
                "engagement",
                Map.of(
                        "purpose", "SHARE_LEARNING",
                        "takesPlaceAt", Instant.now().toString(),
                        "stakeholderIds", List.of(ada)));
        String update = draft(author, Map.of());
        String reader = market.sales.ask("{ viewer { member { id } } }").text("viewer.member.id");
        send(author, update, Map.of("memberIds", List.of(reader, viewer.text("viewer.member.id"))))
                .accepted();
        String unfinished = draft(author, Map.of());
        Market.move(market.vp, "dropStatusUpdate", "statusUpdate", unfinished)
                .refused("STATUS_UPDATE_OF_ANOTHER", "input.id");
        Actor admin = market.organisation.admin();
        admin.mutate(
                        "eraseMember",
                        Map.of("id", viewer.text("viewer.member.id"), "email", viewer.text("viewer.member.email")),
                        "member",
                        "id")
                .accepted();
        new JobsOf(admin)
                .done(admin.ask("{ jobs(filter: {kind: {eq: ERASE_MEMBER}}) { nodes { id } } }")
                        .text("jobs.nodes[0].id"));

        Answer seen = both(meeting, update);
        assertThat(seen.errors()).as(seen.body()).isEmpty();
        assertThat(seen.text("statusUpdate.state")).isEqualTo("SENT");
        assertThat(seen.<Object>list("statusUpdate.recipients.nodes[*]")).hasSize(2);
        assertThat(seen.body()).doesNotContain(viewer.text("viewer.member.email"));
        Market.move(market.vp, "holdEngagement", "engagement", meeting).accepted();
        Market.move(market.sales, "readStatusUpdate", "statusUpdate", update).accepted();
        send(market.vp, unfinished, Map.of("memberIds", List.of(reader)))
                .refused("STATUS_UPDATE_OF_ANOTHER", "input.id");
        Market.move(market.vp, "dropStatusUpdate", "statusUpdate", unfinished).accepted();
        String correction = draft(market.vp, Map.of("supersedesId", update));
        send(market.vp, correction, Map.of("memberIds", List.of(reader))).accepted();
        assertThat(both(meeting, update).text("statusUpdate.state")).isEqualTo("SUPERSEDED");
    }

    @Test
    void isDroppedByOthersWhereItsAuthorMaySendItNoMore() {
        Actor author = market.organisation.as("PM");
        String update = draft(author, Map.of());
        market.organisation.withdrawRolesOf(author);
        Market.move(market.vp, "dropStatusUpdate", "statusUpdate", update).accepted();
    }

    @Test
    void isCorrectedOnceWhereTwoCorrectionsAreSentAtOnce() {
        for (int round = 0; round < 5; round++) {
            String first = draft(market.pm, Map.of());
            send(market.pm, first, Map.of("stakeholderIds", List.of(ada))).accepted();
            List<String> corrections = List.of(
                    draft(market.pm, Map.of("supersedesId", first)), draft(market.vp, Map.of("supersedesId", first)));
            List<CompletableFuture<Answer>> sent = List.of(
                    CompletableFuture.supplyAsync(() -> Market.insisting(
                            () -> send(market.pm, corrections.get(0), Map.of("stakeholderIds", List.of(ada))))),
                    CompletableFuture.supplyAsync(() -> Market.insisting(
                            () -> send(market.vp, corrections.get(1), Map.of("stakeholderIds", List.of(ada))))));
            List<String> codes = sent.stream()
                    .map(CompletableFuture::join)
                    .flatMap(answer -> answer.<String>list("result.userErrors[*].code").stream())
                    .toList();
            assertThat(codes).containsExactly("MOVE_NOT_ALLOWED");
            List<String> states = market.pm
                    .ask("""
                            query ($ids: [ID!]!) { nodes(ids: $ids) { ... on StatusUpdate { state } } }""", Map.of("ids", List.of(first, corrections.get(0), corrections.get(1))))
                    .list("nodes[*].state");
            assertThat(states.getFirst()).isEqualTo("SUPERSEDED");
            assertThat(states).containsExactlyInAnyOrder("SUPERSEDED", "SENT", "DRAFT");
        }
    }

    private String meeting(Map<String, ?> about) {
        return Market.make(
                market.pm,
                "planEngagement",
                "engagement",
                Market.with(
                        Map.of(
                                "purpose", "SHARE_LEARNING",
                                "takesPlaceAt", Instant.now().toString(),
                                "stakeholderIds", List.of(ada)),
                        about));
    }

    private Answer both(String meeting, String update) {
        return market.cpo.ask(BOTH, Map.of("meeting", meeting, "update", update));
    }

    private static String draft(Actor author, Map<String, ?> more) {
        return Market.make(
                author, "draftStatusUpdate", "statusUpdate", Market.with(Map.of("title", "What we know"), more));
    }

    private static Answer send(Actor author, String id, Map<String, ?> to) {
        return author.mutate("sendStatusUpdate", Market.with(Map.of("id", id), to), "statusUpdate", "id");
    }
}
