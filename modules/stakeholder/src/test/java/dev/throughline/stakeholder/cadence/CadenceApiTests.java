package dev.throughline.stakeholder.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@ModuleTest
class CadenceApiTests {

    private static final String LIST = """
            { organisation { conversationCadences { totalCount nodes { member { id name }
              cadence { month target expected held lastHeldOn daysSince streak overdue } } } } }""";

    private final Market market;
    private final Statements statements;

    CadenceApiTests(Actors actors, Statements statements) {
        this.market = new Market(actors.organisation());
        this.statements = statements;
    }

    @Test
    void countsInTheMonthsOfTheOrganisation() {
        for (String zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago")) {
            set("timeZone", zone);
            LocalDate today = LocalDate.now(ZoneId.of(zone));
            String talk = log(market.pm, Map.of("heldOn", today.toString()));
            Answer seen = own(market.pm);
            assertThat(seen.text("viewer.member.conversationCadence.month"))
                    .isEqualTo(today.withDayOfMonth(1).toString());
            assertThat(seen.text("viewer.member.conversationCadence.lastHeldOn"))
                    .isEqualTo(today.toString());
            assertThat(seen.<Integer>get("viewer.member.conversationCadence.daysSince"))
                    .isZero();
            assertThat(seen.<Integer>get("viewer.member.conversationCadence.held"))
                    .isEqualTo(1);
            market.pm
                    .mutate("changeConversation", Map.of("id", talk, "kind", "REACTIVE"), "conversation", "id")
                    .accepted();
        }
    }

    @Test
    void countsStrategicTalksThatWereHeld() {
        assertThat(held(market.pm)).isZero();
        assertThat(own(market.pm).<Object>get("viewer.member.conversationCadence.daysSince"))
                .isNull();
        log(market.pm, Map.of("kind", "REACTIVE"));
        String planned = Market.make(
                market.pm,
                "planConversation",
                "conversation",
                Market.with(talk(), Map.of("plannedOn", today().plusDays(1).toString())));
        assertThat(held(market.pm)).isZero();
        market.pm
                .mutate("holdConversation", Map.of("id", planned), "conversation", "id")
                .accepted();
        assertThat(held(market.pm)).isEqualTo(1);
    }

    @Test
    void countsATalkForEverybodyWhoTalks() {
        String talk = log(market.pm, Map.of("participantIds", List.of(member(market.vp), member(market.sales))));
        assertThat(held(market.pm)).isEqualTo(1);
        assertThat(held(market.vp)).isEqualTo(1);
        assertThat(held(market.sales)).isEqualTo(1);
        assertThat(held(market.cpo)).isZero();
        assertThat(together().<Integer>get("organisation.conversationCadence.held"))
                .isEqualTo(2);
        market.pm
                .mutate("changeConversation", Map.of("id", talk, "participantIds", List.of()), "conversation", "id")
                .accepted();
        assertThat(held(market.vp)).isZero();
    }

    @Test
    void isHeldAgainstTheTargetOfTheOrganisation() {
        begin(market.pm);
        begin(market.vp);
        begin(market.cpo);
        assertThat(own(market.pm).<Integer>get("viewer.member.conversationCadence.target"))
                .isEqualTo(3);
        set("strategicTalksAMonth", 5);
        assertThat(own(market.pm).<Integer>get("viewer.member.conversationCadence.target"))
                .isEqualTo(5);
        assertThat(together().<Integer>get("organisation.conversationCadence.target"))
                .isEqualTo(15);
        set("strategicTalksAMonth", 1);
        log(market.pm, Map.of());
        assertThat(own(market.pm).<Integer>get("viewer.member.conversationCadence.streak"))
                .isEqualTo(1);
        assertThat(together().<Integer>get("organisation.conversationCadence.streak"))
                .isZero();
    }

    @Test
    void listsProductPeopleAndWhoeverIsOverdueFirst() {
        notOnAFirst();
        set("strategicTalksAMonth", 31);
        begin(market.vp);
        Answer seen = market.teamMember.ask(LIST);
        assertThat(seen.errors()).as(seen.body()).isEmpty();
        List<String> members = seen.list("organisation.conversationCadences.nodes[*].member.id");
        assertThat(members)
                .startsWith(member(market.vp))
                .containsExactlyInAnyOrder(member(market.vp), member(market.pm), member(market.cpo));
        assertThat(seen.<Boolean>list("organisation.conversationCadences.nodes[*].cadence.overdue"))
                .containsExactly(true, false, false);
        assertThat(seen.<Integer>get("organisation.conversationCadences.totalCount"))
                .isEqualTo(3);
        assertThat(together().<Boolean>get("organisation.conversationCadence.overdue"))
                .isTrue();
        Answer first = page("first: 1");
        assertThat(first.<String>list("organisation.conversationCadences.nodes[*].member.id"))
                .containsExactly(members.getFirst());
        Answer next = page("first: 2, after: \"%s\""
                .formatted(first.text("organisation.conversationCadences.pageInfo.endCursor")));
        assertThat(next.<String>list("organisation.conversationCadences.nodes[*].member.id"))
                .containsExactlyElementsOf(members.subList(1, 3));
        market.organisation
                .admin()
                .mutate("deactivateMember", Map.of("id", member(market.vp)), "member", "id")
                .accepted();
        assertThat(market.pm.ask(LIST).<String>list("organisation.conversationCadences.nodes[*].member.id"))
                .containsExactlyElementsOf(members.subList(1, 3));
    }

    @Test
    void isSeenAsConversationsAre() {
        log(market.pm, Map.of());
        String document = """
                query ($id: ID!) { node(id: $id) { ... on Member { conversationCadence { held } } }
                  organisation { conversationCadence { held } conversationCadences { nodes { cadence { held } } } } }""";
        Map<String, Object> whom = Map.of("id", member(market.pm));
        for (Actor reader : List.of(market.cpo, market.teamMember, market.organisation.admin())) {
            Answer seen = reader.ask(document, whom);
            assertThat(seen.<Integer>get("node.conversationCadence.held")).isEqualTo(1);
            assertThat(seen.<Integer>get("organisation.conversationCadence.held"))
                    .isEqualTo(1);
        }
        Actor own = market.organisation.having("CONVERSATION_OWN_READ", "ORGANISATION_READ");
        Answer narrow = own.ask(document, whom);
        assertThat(narrow.<Object>get("node.conversationCadence")).isNull();
        assertThat(narrow.<Object>get("organisation.conversationCadence")).isNull();
        assertThat(narrow.<Object>list("organisation.conversationCadences.nodes[*]"))
                .isEmpty();
        assertThat(own(own).<Integer>get("viewer.member.conversationCadence.held"))
                .isZero();
        Actor machine = market.organisation.machine("ORGANISATION_READ", "CONVERSATION_OWN_READ");
        Answer none = machine.ask(document, whom);
        assertThat(none.errors()).as(none.body()).isEmpty();
        assertThat(none.<Object>get("organisation.conversationCadences")).isNull();
        Answer nothing = market.stakeholder.ask(
                "{ viewer { member { conversationCadence { held } } } organisation { conversationCadence { held } conversationCadences { totalCount } } }");
        assertThat(nothing.errors()).as(nothing.body()).isEmpty();
        assertThat(nothing.<Object>get("viewer.member.conversationCadence")).isNull();
        assertThat(nothing.<Object>get("organisation.conversationCadence")).isNull();
        assertThat(nothing.<Object>get("organisation.conversationCadences")).isNull();
    }

    @Test
    void asksAsOftenForOneAsForMany() {
        log(market.pm, Map.of("participantIds", List.of(member(market.vp))));
        Stream.of(LIST, "{ members(first: 50) { nodes { name conversationCadence { held streak } } } }")
                .forEach(document -> {
                    market.pm.ask(document);
                    List<String> few = statements.during(() -> market.pm.ask(document));
                    assertThat(few.stream()
                                    .filter(statement -> statement.contains("time_zone"))
                                    .toList())
                            .as("the organisation is read once")
                            .hasSize(1);
                    log(market.organisation.as("PM"), Map.of());
                    log(market.organisation.as("CPO"), Map.of());
                    market.pm.ask(document);
                    assertThat(statements.during(() -> market.pm.ask(document))).hasSameSizeAs(few);
                });
    }

    private Answer page(String arguments) {
        return market.pm.ask(
                "{ organisation { conversationCadences(%s) { nodes { member { id } } pageInfo { endCursor } } } }"
                        .formatted(arguments));
    }

    private Answer together() {
        return market.teamMember.ask("{ organisation { conversationCadence { target held overdue streak } } }");
    }

    private static Answer own(Actor actor) {
        Answer answer = actor.ask(
                "{ viewer { member { conversationCadence { month target held lastHeldOn daysSince streak overdue } } } }");
        assertThat(answer.errors()).as(answer.body()).isEmpty();
        return answer;
    }

    private static int held(Actor actor) {
        return own(actor).<Integer>get("viewer.member.conversationCadence.held");
    }

    /// Talked long ago for the first time, so that a whole month is wanted of them.
    private void begin(Actor actor) {
        log(actor, Map.of("heldOn", today().minusDays(100).toString()));
    }

    /// Nothing is expected on the first of a month; somewhere it is another day.
    private void notOnAFirst() {
        set(
                "timeZone",
                Stream.of("Pacific/Kiritimati", "Pacific/Pago_Pago")
                        .filter(zone -> LocalDate.now(ZoneId.of(zone)).getDayOfMonth() > 1)
                        .findFirst()
                        .orElseThrow());
    }

    private void set(String field, Object value) {
        market.organisation
                .admin()
                .mutate("changeOrganisation", Map.of(field, value), "organisation", "id")
                .accepted();
    }

    private static Map<String, Object> talk() {
        return Map.of(
                "kind", "STRATEGIC", "channel", "CALL", "counterpart", "A buyer", "learningGoal", "Why they leave");
    }

    private static String log(Actor actor, Map<String, ?> more) {
        return Market.make(actor, "logConversation", "conversation", Market.with(talk(), more));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("UTC"));
    }

    private static String member(Actor actor) {
        return actor.ask("{ viewer { member { id } } }").text("viewer.member.id");
    }
}
