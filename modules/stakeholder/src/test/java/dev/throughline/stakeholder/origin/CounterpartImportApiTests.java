package dev.throughline.stakeholder.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// With whom a talk was that comes in or goes out as a row: a stakeholder, or an advisory group.
@ModuleTest
class CounterpartImportApiTests {

    private static final String HEADER = "external_id,kind,channel,held_on,stakeholder,advisory_group,counterpart\n";
    private static final String TALKS = """
            { conversations(first: 100, orderBy: [{field: HELD_ON}]) { nodes {
              id version stakeholder { name } advisoryGroup { name } counterpart } } }""";

    private final Market market;
    private final Desk pm;

    CounterpartImportApiTests(Actors actors) {
        this.market = new Market(actors.organisation());
        this.pm = new Desk(market.pm);
    }

    @Test
    void comesInByItsName() {
        stakeholder("Ada", Map.of());
        group("Brokers");
        String csv = HEADER + """
                1,REACTIVE,CALL,2026-01-05,Ada,,
                2,REACTIVE,CALL,2026-01-06,,Brokers,
                3,REACTIVE,CALL,2026-01-07, Ada ,Brokers,Both of them
                """;
        assertThat(pm.done("conversations?from=crm", csv)).isEqualTo("3 added, 0 changed, 0 as they were.");
        assertThat(seen("stakeholder.name")).containsExactly("Ada", "Ada");
        assertThat(seen("advisoryGroup.name")).containsExactly("Brokers", "Brokers");
        assertThat(pm.done("conversations?from=crm", csv)).isEqualTo("0 added, 0 changed, 3 as they were.");
        stakeholder("Eve", Map.of());
        assertThat(pm.done("conversations?from=crm", """
                        external_id,held_on,stakeholder,counterpart
                        1,2026-01-05,Eve,
                        2,2026-01-06,,
                        3,2026-01-07,,Both of them
                        """)).isEqualTo("0 added, 2 changed, 1 as they were.");
        assertThat(seen("stakeholder.name")).containsExactly("Eve");
        assertThat(seen("advisoryGroup.name")).containsExactly("Brokers", "Brokers");
    }

    @Test
    void comesInAsARowOfAMutation() {
        stakeholder("Ada", Map.of());
        group("Brokers");
        Map<String, Object> talk = Map.of(
                "kind", "REACTIVE",
                "channel", "CALL",
                "heldOn", "2026-01-05",
                "stakeholder", "Ada",
                "advisoryGroup", "Brokers");
        assertThat(Desk.message(pm.rows("importConversations", Map.of("conversations", List.of(talk)))))
                .contains("1 added");
        assertThat(Desk.found(pm.rows("importConversations", Map.of("conversations", List.of(talk)))))
                .as("it is the same talk")
                .containsExactly("1 held_on DUPLICATE");
        assertThat(seen("advisoryGroup.name")).containsExactly("Brokers");
    }

    @Test
    void tellsTwoTalksOfADayApart() {
        stakeholder("Ada", Map.of());
        stakeholder("Eve", Map.of());
        String csv = """
                kind,channel,held_on,stakeholder
                REACTIVE,CALL,2026-01-05,Ada
                REACTIVE,CALL,2026-01-05,Eve
                """;
        assertThat(pm.done("conversations", csv)).isEqualTo("2 added, 0 changed, 0 as they were.");
        assertThat(pm.found("conversations", csv)).containsExactly("2 held_on DUPLICATE", "3 held_on DUPLICATE");
    }

    @Test
    void goesOutAndComesBackUnchanged() {
        String first = stakeholder("Ada", Map.of());
        String second = stakeholder(" Eve ", Map.of());
        String group = group("Brokers");
        log(Map.of("stakeholderId", first));
        log(Map.of("stakeholderId", second, "advisoryGroupId", group));
        log(Map.of("accountId", market.account(" Bank ")));
        stakeholder("Ada", Map.of());
        Market.move(market.pm, "archiveStakeholder", "stakeholder", second).accepted();
        Market.move(market.pm, "archiveAdvisoryGroup", "advisoryGroup", group).accepted();
        String csv = pm.exported("exportConversations");
        assertThat(csv)
                .contains("account_external_id,stakeholder,advisory_group,counterpart,")
                .contains(",Ada,,Somebody,", ", Eve ,Brokers,Somebody,");
        assertThat(pm.done("conversations", csv)).isEqualTo("0 added, 0 changed, 3 as they were.");
        assertThat(market.pm.ask(TALKS).<Integer>list("conversations.nodes[*].version"))
                .containsOnly(1);
    }

    @Test
    void staysWithWhoeverMayNotReadIt() {
        String id = log(Map.of(
                "stakeholderId",
                stakeholder("Ada", Map.of()),
                "advisoryGroupId",
                group("Brokers"),
                "participantIds",
                List.of(member(market.sales))));
        Desk sales = new Desk(market.sales);
        String csv = sales.exported("exportConversations");
        assertThat(csv).contains(id).doesNotContain("Ada", "Brokers");
        assertThat(sales.done("conversations", csv)).isEqualTo("0 added, 0 changed, 1 as they were.");
        assertThat(pm.done("conversations", csv.replace("Somebody", "Someone")))
                .as("an empty cell clears for whoever sees what is in it")
                .contains("1 changed");
        assertThat(seen("stakeholder.name")).isEmpty();
    }

    @Test
    void isToldWhereItCannotBeFound() {
        stakeholder("Twin", Map.of());
        stakeholder("Twin", Map.of());
        Market.move(market.pm, "archiveStakeholder", "stakeholder", stakeholder("Gone", Map.of()))
                .accepted();
        Market.move(market.pm, "archiveAdvisoryGroup", "advisoryGroup", group("Former"))
                .accepted();
        Answer job = pm.sent("conversations", HEADER + """
                ,REACTIVE,CALL,2026-01-05,Nobody,,
                ,REACTIVE,CALL,2026-01-05,Twin,,
                ,REACTIVE,CALL,2026-01-05,Gone,,
                ,REACTIVE,CALL,2026-01-05,,Nothing,
                ,REACTIVE,CALL,2026-01-05,,Former,
                ,REACTIVE,CALL,2026-01-05,,,
                """);
        assertThat(Desk.found(job))
                .containsExactlyInAnyOrder(
                        "2 stakeholder NOT_FOUND",
                        "3 stakeholder INVALID",
                        "4 stakeholder NOT_FOUND",
                        "5 advisory_group NOT_FOUND",
                        "6 advisory_group NOT_FOUND",
                        "7 counterpart INVALID");
        assertThat(job.<String>list("job.findings[*].message"))
                .contains(
                        "No stakeholder in use has this name; add one first.",
                        "2 stakeholders in use have this name: give them names of their own first.",
                        "Say with whom: an account, a stakeholder, an advisory group, or somebody else in words.");
        assertThat(seen("id")).isEmpty();
    }

    @Test
    void isNamedByWhoeverReadsIt() {
        stakeholder("Ada", Map.of());
        group("Brokers");
        Answer job = new Desk(market.sales).sent("conversations", HEADER + """
                ,REACTIVE,CALL,2026-01-05,Ada,,
                ,REACTIVE,CALL,2026-01-05,,Brokers,
                """);
        assertThat(Desk.found(job)).containsExactly("2 stakeholder FORBIDDEN", "3 advisory_group FORBIDDEN");
        assertThat(job.<String>list("job.findings[*].message"))
                .containsExactly(
                        "Your role does not let you read stakeholders; leave this cell empty.",
                        "Your role does not let you read advisory groups; leave this cell empty.");
        Desk reader = new Desk(market.organisation.machine(
                "CONVERSATION_READ", "CONVERSATION_IMPORT", "STAKEHOLDER_READ", "ORGANISATION_READ"));
        String owner = market.sales.ask("{ viewer { member { email } } }").text("viewer.member.email");
        assertThat(reader.done(
                        "conversations?from=crm",
                        "external_id,kind,channel,held_on,stakeholder,advisory_group,owner\n1,REACTIVE,CALL,2026-01-05,Ada,Brokers,%s\n"
                                .formatted(owner)))
                .contains("1 added");
    }

    @Test
    void movesWhatWasHeardWithTheTalkThatItWasHeardIn() {
        market.account("Acme");
        market.account("Other");
        String rows = "external_id,kind,channel,held_on,account\n1,REACTIVE,CALL,2026-01-05,%s\n";
        pm.done("conversations?from=crm", rows.formatted("Acme"));
        String talk = market.pm.ask("{ conversations { nodes { id } } }").text("conversations.nodes[0].id");
        String id = Market.make(
                market.pm,
                "recordInsight",
                "insight",
                Map.of(
                        "kind",
                        "COMPETITOR",
                        "statement",
                        "They look for a plan",
                        "source",
                        "CONVERSATION",
                        "conversationId",
                        talk));
        pm.done("conversations?from=crm", rows.formatted("Other"));
        assertThat(market.pm
                        .ask("query ($id: ID!) { insight(id: $id) { account { name } } }", Map.of("id", id))
                        .text("insight.account.name"))
                .isEqualTo("Other");
    }

    @Test
    void isNobodyElseForWhoeverReadsTheirOwnRecord() {
        Actor both = market.organisation.having("CONVERSATION_CREATE", "STAKEHOLDER_OWN_READ");
        stakeholder("Ada", Map.of());
        stakeholder("Me", Map.of("memberId", member(both)));
        Desk desk = new Desk(both);
        assertThat(desk.found("conversations", HEADER + ",REACTIVE,CALL,2026-01-05,Ada,,\n"))
                .containsExactly("2 stakeholder NOT_FOUND");
        assertThat(desk.done("conversations", HEADER + ",REACTIVE,CALL,2026-01-05,Me,,\n"))
                .contains("1 added");
    }

    private List<Object> seen(String field) {
        return market.pm.ask(TALKS).list("conversations.nodes[*]." + field);
    }

    private String log(Map<String, ?> more) {
        return Market.make(
                market.pm,
                "logConversation",
                "conversation",
                Market.with(Map.of("kind", "REACTIVE", "channel", "CALL", "counterpart", "Somebody"), more));
    }

    private String stakeholder(String name, Map<String, ?> more) {
        return Market.make(market.pm, "addStakeholder", "stakeholder", Market.with(Map.of("name", name), more));
    }

    private String group(String name) {
        return Market.make(
                market.pm, "addAdvisoryGroup", "advisoryGroup", Map.of("name", name, "purpose", "What they need"));
    }

    private static String member(Actor actor) {
        return actor.ask("{ viewer { member { id } } }").text("viewer.member.id");
    }
}
