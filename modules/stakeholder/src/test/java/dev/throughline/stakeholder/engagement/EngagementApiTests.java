package dev.throughline.stakeholder.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class EngagementApiTests {

    private final Market market;
    private final Statements statements;
    private final String ada;
    private final String past = Instant.now().minusSeconds(3600).toString();
    private final String later = Instant.now().plusSeconds(3600).toString();

    EngagementApiTests(Actors actors, Statements statements) {
        this.market = new Market(actors.organisation());
        this.statements = statements;
        this.ada = stakeholder(Map.of("name", "Ada"));
    }

    @Test
    void isPlannedHeldAndKept() {
        String grace = stakeholder(Map.of("name", "Grace"));
        String id = plan(Map.of("toLearn", "How is she measured?", "teamId", market.team))
                .id();
        market.vp
                .mutate(
                        "changeEngagement",
                        Map.of("id", id, "stakeholderIds", List.of(ada, grace), "purpose", "SHARE_LEARNING"),
                        "engagement",
                        "id")
                .accepted();
        hold(id, "By closed contracts").accepted();

        Answer seen = market.teamMember.ask("""
                query ($id: ID!) { engagement(id: $id) { purpose state learned antiPattern team { name } host { id }
                  participants { nodes { stakeholder { name } } } } }""", Map.of("id", id));
        assertThat(seen.text("engagement.state")).isEqualTo("HELD");
        assertThat(seen.text("engagement.purpose")).isEqualTo("SHARE_LEARNING");
        assertThat(seen.text("engagement.learned")).isEqualTo("By closed contracts");
        assertThat(seen.<Object>get("engagement.antiPattern")).isNull();
        assertThat(seen.text("engagement.team.name")).isEqualTo("Team");
        assertThat(seen.<String>list("engagement.participants.nodes[*].stakeholder.name"))
                .containsExactlyInAnyOrder("Ada", "Grace");

        hold(id, "Again").refused("MOVE_NOT_ALLOWED", "input.id");
        Market.move(market.pm, "cancelEngagement", "engagement", id).refused("MOVE_NOT_ALLOWED", "input.id");
        market.pm
                .mutate("changeEngagement", Map.of("id", id, "toLearn", "More"), "engagement", "id")
                .refused("MOVE_NOT_ALLOWED", "input.id");
    }

    @Test
    void isToldToBeAnAntiPatternAndCounted() {
        plan(Map.of("purpose", "COLLECT_REQUIREMENTS"));
        plan(Map.of("purpose", "REPORT_DEADLINES"));
        plan(Map.of());
        Answer counted = market.cpo.ask("""
                { engagements(filter: {purpose: {in: [COLLECT_REQUIREMENTS, REPORT_DEADLINES]}}) {
                  totalCount nodes { antiPattern } } }""");
        assertThat(counted.<Integer>get("engagements.totalCount")).isEqualTo(2);
        assertThat(counted.<String>list("engagements.nodes[*].antiPattern"))
                .allSatisfy(hint -> assertThat(hint).contains("S1:267"));
    }

    @Test
    void isNotHeldBeforeItTakesPlace() {
        String id = plan(Map.of("takesPlaceAt", later)).id();
        hold(id, "What will be").refused("MOVE_NOT_ALLOWED", "input.id");
        Market.move(market.pm, "cancelEngagement", "engagement", id).accepted();
    }

    @Test
    void namesWhomToMeet() {
        plan(Map.of("stakeholderIds", List.of())).refused("INVALID", "input.stakeholderIds");
        plan(Map.of("stakeholderIds", List.of("stakeholder_" + "0".repeat(32))))
                .refused("NOT_FOUND", "input.stakeholderIds");
        plan(Map.of("toLearn", " ")).refused("INVALID", "input.toLearn");
        Market.move(market.pm, "archiveStakeholder", "stakeholder", ada).accepted();
        plan(Map.of()).refused("INVALID", "input.stakeholderIds");
    }

    @Test
    void refusesAMemberWhomNobodyKnowsWhereTheyAreNamed() {
        plan(Map.of("memberIds", List.of("member_" + "0".repeat(32)))).refused("NOT_FOUND", "input.memberIds");
        String member = market.sales.ask("{ viewer { member { id } } }").text("viewer.member.id");
        String planned = plan(Map.of("memberIds", List.of(member, member))).id();
        market.pm
                .mutate("changeEngagement", Map.of("id", planned, "memberIds", List.of()), "engagement", "id")
                .accepted();
        Answer seen = market.pm.ask(
                "query ($id: ID!) { engagement(id: $id) { history { nodes { changed before after } } } }",
                Map.of("id", planned));
        assertThat(seen.<List<String>>list("engagement.history.nodes[*].changed")
                        .getFirst())
                .containsExactly("memberIds");
        assertThat(seen.text("engagement.history.nodes[0].before"))
                .contains("\"memberIds\": [\"%s\"]".formatted(member));
        assertThat(seen.text("engagement.history.nodes[0].after")).contains("\"memberIds\": []");
        assertThat(seen.text("engagement.history.nodes[1].after"))
                .contains("\"stakeholderIds\": [\"%s\"]".formatted(ada));
    }

    @Test
    void isAboutWhatIsInUse() {
        String line = market.organisation.line("Gone");
        String team = market.organisation.team("Gone too", line);
        String planned = plan(Map.of("teamId", team)).id();
        Market.move(market.organisation.admin(), "archiveTeam", "team", team).accepted();
        Market.move(market.organisation.admin(), "archiveBusinessLine", "businessLine", line)
                .accepted();
        String challenge = Market.make(
                market.vp,
                "draftChallenge",
                "challenge",
                Map.of("visionId", market.vision, "statement", "Dropped", "businessLineId", market.line));
        Market.move(market.vp, "archiveChallenge", "challenge", challenge).accepted();
        Map<String, String> gone = Map.of("teamId", team, "businessLineId", line, "challengeId", challenge);
        gone.forEach((field, id) -> {
            plan(Map.of(field, id)).refused("INVALID", "input." + field);
            market.pm
                    .mutate("draftStatusUpdate", Map.of("title", "No", field, id), "statusUpdate", "id")
                    .refused("INVALID", "input." + field);
        });
        market.pm
                .mutate("changeEngagement", Map.of("id", planned, "businessLineId", line), "engagement", "id")
                .refused("INVALID", "input.businessLineId");
        market.pm
                .mutate(
                        "changeEngagement",
                        Map.of("id", planned, "teamId", team, "toLearn", "More"),
                        "engagement",
                        "id")
                .accepted();
    }

    @Test
    void isAboutTheTeamThatTakesThePlaceOfItsOwn() {
        String id = plan(Map.of("teamId", market.team)).id();
        String update = Market.make(
                market.pm, "draftStatusUpdate", "statusUpdate", Map.of("title", "What we know", "engagementId", id));
        String into = market.organisation.team("Into", market.line);
        market.organisation
                .admin()
                .mutate("mergeTeam", Map.of("id", market.team, "intoId", into), "team", "id")
                .accepted();
        Answer seen = market.cpo.ask(
                "query ($id: ID!, $update: ID!) { engagement(id: $id) { team { name } } statusUpdate(id: $update) { team { name } } }",
                Map.of("id", id, "update", update));
        assertThat(seen.text("engagement.team.name")).isEqualTo("Into");
        assertThat(seen.text("statusUpdate.team.name")).isEqualTo("Into");
    }

    @Test
    void isSeenByTheStakeholdersWhoTakePart() {
        String member = market.stakeholder.ask("{ viewer { member { id } } }").text("viewer.member.id");
        String own = stakeholder(Map.of("name", "Myself", "memberId", member));
        String theirs = plan(Map.of("stakeholderIds", List.of(own))).id();
        String others = plan(Map.of()).id();
        assertThat(market.stakeholder.ask("{ engagements { nodes { id } } }").<String>list("engagements.nodes[*].id"))
                .containsExactly(theirs);
        assertThat(seen(market.stakeholder, theirs)).isEqualTo(theirs);
        assertThat(seen(market.stakeholder, others)).isNull();
        market.sales.ask("{ engagements { nodes { id } } }").failed("FORBIDDEN");
        market.stakeholder
                .mutate("holdEngagement", Map.of("id", theirs), "engagement", "id")
                .failed("FORBIDDEN");
        market.teamMember
                .mutate("cancelEngagement", Map.of("id", theirs), "engagement", "id")
                .failed("FORBIDDEN");
    }

    @Test
    void costsTheSameStatementsForOneAsForMany() {
        plan(Map.of());
        String all = """
                { engagements { nodes { team { name } host { name }
                  participants { nodes { stakeholder { name } member { name } } } } } }""";
        market.pm.ask(all);
        int one = statements.during(() -> market.pm.ask(all)).size();
        plan(Map.of("teamId", market.team));
        plan(Map.of("stakeholderIds", List.of(ada, stakeholder(Map.of("name", "Grace")))));
        assertThat(statements.during(() -> market.pm.ask(all))).hasSizeLessThanOrEqualTo(one + 1);
    }

    @Test
    void looksAtAllWhoTakePartAtOnce() {
        plan(Map.of());
        int one = statements.during(() -> plan(Map.of()).accepted()).size();
        List<String> many = List.of(
                ada,
                stakeholder(Map.of("name", "Grace")),
                stakeholder(Map.of("name", "Eve")),
                stakeholder(Map.of("name", "Joan")));
        assertThat(statements.during(() -> plan(Map.of("stakeholderIds", many)).accepted()))
                .hasSize(one);
    }

    @Test
    void keepsWhoTookPartBeforeTheyWereArchived() {
        String id = plan(Map.of()).id();
        String grace = stakeholder(Map.of("name", "Grace"));
        Market.move(market.pm, "archiveStakeholder", "stakeholder", ada).accepted();
        market.pm
                .mutate("changeEngagement", Map.of("id", id, "stakeholderIds", List.of(ada, grace)), "engagement", "id")
                .accepted();
        String other = plan(Map.of("stakeholderIds", List.of(grace))).id();
        market.pm
                .mutate(
                        "changeEngagement",
                        Map.of("id", other, "stakeholderIds", List.of(ada, grace)),
                        "engagement",
                        "id")
                .refused("INVALID", "input.stakeholderIds");
    }

    private static Object seen(Actor actor, String id) {
        return actor.ask("query ($id: ID!) { engagement(id: $id) { id } }", Map.of("id", id))
                .get("engagement.id");
    }

    private Answer hold(String id, String learned) {
        return market.pm.mutate("holdEngagement", Map.of("id", id, "learned", learned), "engagement", "id");
    }

    private String stakeholder(Map<String, ?> input) {
        return Market.make(market.pm, "addStakeholder", "stakeholder", input);
    }

    private Answer plan(Map<String, ?> more) {
        return market.pm.mutate(
                "planEngagement",
                Market.with(
                        Map.of("purpose", "LEARN_THE_BUSINESS", "takesPlaceAt", past, "stakeholderIds", List.of(ada)),
                        more),
                "engagement",
                "id");
    }
}
