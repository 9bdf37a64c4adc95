package dev.throughline.stakeholder.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A CRM and a support desk bring in what they hold, by keys of their own.
@ModuleTest
class MachineImportApiTests {

    private static final String[] ALLOWED = {
        "ACCOUNT_READ", "ACCOUNT_IMPORT", "REQUEST_READ", "REQUEST_IMPORT", "ORGANISATION_READ"
    };

    private final Market market;
    private final String email;

    MachineImportApiTests(Actors actors) {
        this.market = new Market(actors.organisation());
        this.email = market.sales.ask("{ viewer { member { email } } }").text("viewer.member.email");
    }

    @Test
    void bringsInRowsAndKeepsThemUpToDate() {
        Desk crm = new Desk(market.organisation.machine(ALLOWED));
        Map<String, Object> bank = Map.of(
                "externalId",
                "7",
                "name",
                "Bank",
                "owner",
                email,
                "fit",
                "GOOD",
                "valueAmount",
                "10.5",
                "valueCurrency",
                "EUR",
                "signedOn",
                "2017-02-01");
        assertThat(Desk.message(crm.rows("importAccounts", of("accounts", bank))))
                .isEqualTo("1 added, 0 changed, 0 as they were.");
        assertThat(Desk.message(crm.rows("importAccounts", of("accounts", bank))))
                .isEqualTo("0 added, 0 changed, 1 as they were.");
        Map<String, Object> less = new HashMap<>(Map.of("externalId", "7", "name", "Bank"));
        less.put("fit", null);
        assertThat(Desk.message(crm.rows("importAccounts", of("accounts", less))))
                .contains("1 changed");
        Answer seen = market.pm.ask("""
                { accounts(first: 5, filter: {source: {eq: "crm"}}) { nodes { name fit signedOn value { amount } owner { email }
                  history(first: 1) { nodes { action actorName } } } } }""");
        assertThat(seen.<Object>get("accounts.nodes[0].fit")).isNull();
        assertThat(seen.text("accounts.nodes[0].signedOn")).isEqualTo("2017-02-01");
        assertThat(seen.text("accounts.nodes[0].value.amount")).isEqualTo("10.50");
        assertThat(seen.text("accounts.nodes[0].owner.email")).isEqualTo(email);
        assertThat(seen.text("accounts.nodes[0].history.nodes[0].actorName")).startsWith("Machine ");

        assertThat(Desk.message(crm.rows(
                        "importRequests",
                        of(
                                "requests",
                                Map.of(
                                        "externalId",
                                        "T-1",
                                        "wording",
                                        "A button",
                                        "kind",
                                        "SOLUTION",
                                        "account",
                                        "Bank",
                                        "raisedBy",
                                        email)))))
                .contains("1 added");
        assertThat(market.sales
                        .ask("{ requests { nodes { wording account { name } } } }")
                        .<String>list("requests.nodes[*].account.name"))
                .containsExactly("Bank");
    }

    @Test
    void sendsTheSameFilesAsPeopleDoAndReadsWhatBecameOfThem() {
        Desk crm = new Desk(market.organisation.machine(ALLOWED));
        assertThat(crm.done("accounts?from=crm", "external_id,name,owner\n1,Bank,%s\n".formatted(email)))
                .contains("1 added");
        assertThat(crm.found("accounts?from=crm", "external_id,name\n2,Shop\n"))
                .containsExactly("2 owner MEMBER_MISSING");
        assertThat(crm.found("accounts?from=crm", "external_id,name,owner\n1,Bank,x@example.org\n"))
                .containsExactly("2 owner NOT_FOUND");
    }

    @Test
    void changesByIdNothingThatItDidNotBringIn() {
        String id = market.account("Ours");
        Desk crm = new Desk(market.organisation.machine(ALLOWED));
        assertThat(crm.found("accounts", "id,name\n%s,Theirs\n".formatted(id))).containsExactly("2 id FORBIDDEN");
    }

    @Test
    void needsThePermissionInItsKey() {
        Actor reader = market.organisation.machine("ACCOUNT_READ", "REQUEST_READ");
        assertThat(new Desk(reader).upload("accounts", "name\nBank\n").status()).isEqualTo(403);
        assertThat(new Desk(reader).upload("requests", "wording\nBank\n").status())
                .isEqualTo(403);
        reader.mutate("importAccounts", of("accounts", Map.of("name", "Bank")), "job", "id")
                .failed("FORBIDDEN");
        reader.mutate("importRequests", of("requests", Map.of("wording", "A button")), "job", "id")
                .failed("FORBIDDEN");
    }

    @Test
    void refusesRowsThatAreNoneOrTooMany() {
        Actor crm = market.organisation.machine(ALLOWED);
        crm.mutate("importAccounts", Map.of("source", "crm", "accounts", List.of()), "job", "id")
                .refused("INVALID", "input.accounts");
    }

    @Test
    void tellsTheRowThatIsWrong() {
        Desk crm = new Desk(market.organisation.machine(ALLOWED));
        Answer failed = crm.rows(
                "importAccounts",
                Map.of(
                        "source",
                        "crm",
                        "accounts",
                        List.of(
                                Map.of("externalId", "1", "name", "Bank", "owner", email),
                                Map.of("externalId", "2", "name", "Bank", "owner", email, "valueAmount", "1.234"))));
        assertThat(Desk.found(failed)).containsExactlyInAnyOrder("2 name DUPLICATE", "2 value_currency INVALID");
    }

    private static Map<String, Object> of(String what, Map<String, ?> row) {
        return Map.of("source", "crm", what, List.of(row));
    }
}
