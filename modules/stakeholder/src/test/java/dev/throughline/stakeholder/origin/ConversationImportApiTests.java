package dev.throughline.stakeholder.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Talks that a CRM, a desk or a spreadsheet holds.
@ModuleTest
class ConversationImportApiTests {

    private static final String TALKS = """
            { conversations(first: 100) { nodes { id version kind state channel heldOn counterpart learningGoal jobs agreement
              source externalId account { name } member { email } privateNote history(first: 1) { nodes { action } } } } }""";

    private final Actors actors;
    private Market market;
    private Desk sales;

    ConversationImportApiTests(Actors actors) {
        this.actors = actors;
    }

    @BeforeEach
    void open() {
        market = new Market(actors.organisation());
        sales = new Desk(market.sales);
    }

    @Test
    void logsATalkForEachRowAndChangesItTheNextTime() {
        sales.done("accounts?from=crm", "external_id,name\n7,Bank\n");
        String csv = """
                external_id,kind,channel,held_on,account_external_id,counterpart,learning_goal,jobs,agreement
                1,strategic,CALL,2026-01-05,7,,How do they choose?,"Find a plan
                 Keep the doctor ",We come back
                2,REACTIVE,in_person,2026-01-06,,"Somebody, at a fair",,,
                """;
        assertThat(sales.done("conversations?from=crm", csv)).isEqualTo("2 added, 0 changed, 0 as they were.");
        Answer seen = market.sales.ask(TALKS);
        assertThat(seen.<String>list("conversations.nodes[?(@.externalId=='1')].account.name"))
                .containsExactly("Bank");
        assertThat(seen.<List<String>>list("conversations.nodes[?(@.externalId=='1')].jobs"))
                .containsExactly(List.of("Find a plan", "Keep the doctor"));
        assertThat(seen.<String>list("conversations.nodes[?(@.externalId=='1')].heldOn"))
                .containsExactly("2026-01-05");
        assertThat(seen.<String>list("conversations.nodes[*].state")).containsOnly("HELD");
        assertThat(seen.<String>list("conversations.nodes[*].source")).containsOnly("crm");
        assertThat(seen.<String>list("conversations.nodes[*].history.nodes[0].action"))
                .containsOnly("importConversations");

        assertThat(sales.done("conversations?from=crm", csv)).isEqualTo("0 added, 0 changed, 2 as they were.");
        assertThat(sales.done("conversations?from=crm", "external_id,held_on,agreement\n1,2026-01-05,\n"))
                .isEqualTo("0 added, 1 changed, 0 as they were.");
        Answer changed = market.sales.ask(TALKS);
        assertThat(changed.<Object>list("conversations.nodes[?(@.externalId=='1')].agreement"))
                .containsExactly((Object) null);
        assertThat(changed.<String>list("conversations.nodes[?(@.externalId=='1')].learningGoal"))
                .containsExactly("How do they choose?");
        assertThat(changed.<Integer>list("conversations.nodes[?(@.externalId=='1')].version"))
                .containsExactly(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&dryRun=true"})
    void tellsAllThatIsWrongAtOnceAndImportsNothing(String address) {
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
        String pm = market.pm.ask("{ viewer { member { email } } }").text("viewer.member.email");
        String many = "\"" + "a\n".repeat(21) + "\"";
        assertThat(sales.found("conversations?from=crm" + address, """
                        external_id,kind,channel,held_on,account,account_external_id,counterpart,learning_goal,jobs,owner
                        1,STRATEGIC,CALL,2026-01-05,,,Ada,,,
                        2,REACTIVE,CALL,%s,,,Ada,,,
                        3,REACTIVE,CALL,2026-02-30,,,Ada,,,
                        4,,PIGEON,,,,,,,
                        5,REACTIVE,CALL,2026-01-05,Unknown,,,,,
                        6,REACTIVE,CALL,2026-01-05,,99,,,,
                        7,REACTIVE,CALL,2026-01-05,,,,,,
                        8,REACTIVE,CALL,2026-01-05,,,Ada,,,%s
                        1,REACTIVE,CALL,2026-01-05,,,Ada,,,
                        9,REACTIVE,CALL,2026-01-05,,,Ada,,%s,
                        """.formatted(tomorrow, pm, many)))
                .containsExactlyInAnyOrder(
                        "2 learning_goal CONVERSATION_GOAL_MISSING",
                        "3 held_on INVALID",
                        "4 held_on INVALID",
                        "5 kind INVALID",
                        "5 channel INVALID",
                        "5 held_on INVALID",
                        "5 counterpart INVALID",
                        "6 account NOT_FOUND",
                        "7 account_external_id NOT_FOUND",
                        "8 counterpart INVALID",
                        "9 owner FORBIDDEN",
                        "10 external_id DUPLICATE",
                        "11 jobs INVALID");
        assertThat(market.sales.ask(TALKS).<String>list("conversations.nodes[*].id"))
                .isEmpty();
    }

    @Test
    void bringsBackWhatItExportedAndNeverANote() {
        market.account("Bank");
        sales.done("conversations?from=desk", """
                external_id,kind,channel,held_on,account,counterpart,learning_goal,jobs,agreement
                =1,STRATEGIC,CALL,2026-01-05,Bank,"Ada, Bob",Why,"One
                Two",@home
                """);
        String talk = market.sales.ask(TALKS).text("conversations.nodes[0].id");
        market.sales
                .mutate(
                        "annotateConversation",
                        Map.of("id", talk, "privateNote", "Not to be told"),
                        "conversation",
                        "id")
                .accepted();
        market.sales
                .mutate(
                        "planConversation",
                        Map.of(
                                "kind", "REACTIVE",
                                "channel", "CALL",
                                "counterpart", "Later",
                                "plannedOn",
                                        LocalDate.now(ZoneOffset.UTC)
                                                .plusDays(3)
                                                .toString()),
                        "conversation",
                        "id")
                .accepted();
        String csv = sales.exported("exportConversations");
        assertThat(csv)
                .startsWith(
                        "\uFEFFid,source,external_id,kind,channel,held_on,account,account_source,account_external_id,"
                                + "stakeholder,advisory_group,counterpart,learning_goal,jobs,agreement,owner\n")
                .contains("desk,'=1,STRATEGIC,CALL,2026-01-05,Bank,,,,,\"Ada, Bob\",Why,\"One\nTwo\",'@home,")
                .doesNotContain("Not to be told", "Later");
        for (Actor somebody : List.of(market.sales, market.pm)) {
            assertThat(new Desk(somebody).done("conversations", csv)).isEqualTo("0 added, 0 changed, 1 as they were.");
        }
        assertThat(sales.done("conversations?from=desk", "external_id,held_on,private_note\n=1,2026-01-05,x\n"))
                .isEqualTo("0 added, 0 changed, 1 as they were."
                        + " Not read, since no column here is called so: private_note.");
        assertThat(sales.upload("conversations?private_note=Notiz", csv).status())
                .isEqualTo(400);
        assertThat(market.sales.ask(TALKS).<String>list("conversations.nodes[?(@.source=='desk')].privateNote"))
                .containsExactly("Not to be told");
    }

    @Test
    void leavesAsItIsWhatWasWrittenHereOverSeveralLines() {
        Actor colleague = market.organisation.inLine("SALES", market.line);
        String member = colleague.ask("{ viewer { member { id } } }").text("viewer.member.id");
        Market.make(
                market.sales,
                "logConversation",
                "conversation",
                Map.of(
                        "kind", "REACTIVE",
                        "channel", "CALL",
                        "counterpart", " Ada ",
                        "agreement", "Soon\n",
                        "participantIds", List.of(member),
                        "jobs", List.of("When I am ill,\nI want a doctor", "Another")));
        assertThat(sales.done("conversations", sales.exported("exportConversations")))
                .isEqualTo("0 added, 0 changed, 1 as they were.");
        assertThat(new Desk(colleague).done("conversations", new Desk(colleague).exported("exportConversations")))
                .as("whoever talks too has it in their file")
                .isEqualTo("0 added, 0 changed, 1 as they were.");
        assertThat(new Desk(market.organisation.inLine("SALES", market.line)).exported("exportConversations"))
                .doesNotContain("I want a doctor");
    }

    @Test
    void tellsThatAFileWithoutIdsWasSentBefore() {
        String csv = "kind,channel,held_on,counterpart\nREACTIVE,CALL,2026-01-05,Ada\n";
        assertThat(sales.done("conversations", csv)).contains("1 added");
        assertThat(sales.found("conversations", csv + "REACTIVE,CALL,2026-01-06,Ada\nREACTIVE,CALL,2026-01-06,Ada\n"))
                .containsExactly("2 held_on DUPLICATE", "4 held_on DUPLICATE");
    }

    @Test
    void changesNobodyElsesTalk() {
        String csv = "external_id,kind,channel,held_on,counterpart\n1,REACTIVE,CALL,2026-01-05,Ada\n";
        sales.done("conversations?from=crm", csv);
        String talk = market.sales.ask(TALKS).text("conversations.nodes[0].id");
        Desk colleague = new Desk(market.organisation.inLine("SALES", market.line));
        assertThat(colleague.found("conversations?from=crm", csv.replace("Ada", "Eve")))
                .containsExactly("2 external_id FORBIDDEN");
        assertThat(colleague.found("conversations", "id,held_on\n%s,2026-01-06\n".formatted(talk)))
                .contains("2 id NOT_FOUND");
        Desk pm = new Desk(market.pm);
        assertThat(pm.found("conversations", "id,held_on\n%s,2026-01-06\n".formatted(talk)))
                .containsExactly("2 id FORBIDDEN");
        assertThat(pm.done("conversations?from=crm", csv.replace("Ada", "Eve"))).contains("1 changed");
        for (Actor nobody : List.of(market.stakeholder, market.organisation.as("ADMIN"))) {
            assertThat(new Desk(nobody).upload("conversations", csv).status()).isEqualTo(403);
        }
        Market other = new Market(actors.organisation());
        assertThat(new Desk(other.sales).found("conversations", "id,held_on\n%s,2026-01-06\n".formatted(talk)))
                .contains("2 id NOT_FOUND");
    }

    @Test
    void takesOnlyWhatWasHeld() {
        String planned = market.sales
                .mutate(
                        "planConversation",
                        Map.of(
                                "kind", "REACTIVE",
                                "channel", "CALL",
                                "counterpart", "Ada",
                                "plannedOn",
                                        LocalDate.now(ZoneOffset.UTC)
                                                .plusDays(3)
                                                .toString()),
                        "conversation",
                        "id")
                .id();
        assertThat(sales.found("conversations", "id,held_on\n%s,2026-01-06\n".formatted(planned)))
                .containsExactly("2 held_on MOVE_NOT_ALLOWED");
    }

    @Test
    void comesFromMachinesThatNameWhoseTalkItWas() {
        String email = market.sales.ask("{ viewer { member { email } } }").text("viewer.member.email");
        Desk crm = new Desk(market.organisation.machine(
                "CONVERSATION_READ", "CONVERSATION_IMPORT", "ACCOUNT_READ", "ORGANISATION_READ"));
        market.account("Bank");
        Map<String, Object> talk = new HashMap<>(Map.of(
                "externalId", "1",
                "kind", "HANDS_ON",
                "channel", "IN_PERSON",
                "heldOn", "2026-01-05",
                "account", "Bank",
                "jobs", List.of("Find a plan", "Keep it"),
                "owner", email));
        assertThat(Desk.message(crm.rows("importConversations", rows(talk)))).contains("1 added");
        assertThat(Desk.message(crm.rows("importConversations", rows(talk)))).contains("1 as they were");
        Answer seen = market.sales.ask(TALKS);
        assertThat(seen.<List<String>>list("conversations.nodes[*].jobs"))
                .containsExactly(List.of("Find a plan", "Keep it"));
        assertThat(market.pm.ask(TALKS).text("conversations.nodes[0].member.email"))
                .isEqualTo(email);
        talk.remove("owner");
        talk.put("externalId", "2");
        assertThat(Desk.found(crm.rows("importConversations", rows(talk)))).containsExactly("1 owner MEMBER_MISSING");
        Actor reader = market.organisation.machine("CONVERSATION_READ");
        reader.mutate("importConversations", rows(talk), "job", "id").failed("FORBIDDEN");
        assertThat(new Desk(reader).upload("conversations", "held_on\n").status())
                .isEqualTo(403);
    }

    private static Map<String, Object> rows(Map<String, Object> talk) {
        return Map.of("source", "crm", "conversations", List.of(talk));
    }
}
