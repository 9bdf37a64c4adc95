package dev.throughline.stakeholder.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ModuleTest
class AccountImportApiTests {

    private final Actors actors;
    private Market market;
    private Desk sales;

    AccountImportApiTests(Actors actors) {
        this.actors = actors;
    }

    @BeforeEach
    void open() {
        market = new Market(actors.organisation());
        sales = new Desk(market.sales);
    }

    @Test
    void addsAnAccountForEachRowAndChangesItTheNextTime() {
        String first = """
                external_id,name,fit,commitment,value_amount,value_currency,signed_on
                7,Bank,good,STRONG,250000.5,USD,2017-02-01
                8,"Shop, small",,,,,
                """;
        assertThat(sales.done("accounts?from=crm", first)).isEqualTo("2 added, 0 changed, 0 as they were.");
        Answer bank = accounts().ask("bank");
        assertThat(bank.text("accounts.nodes[0].name")).isEqualTo("Bank");
        assertThat(bank.text("accounts.nodes[0].fit")).isEqualTo("GOOD");
        assertThat(bank.text("accounts.nodes[0].value.amount")).isEqualTo("250000.50");
        assertThat(bank.text("accounts.nodes[0].source")).isEqualTo("crm");
        assertThat(bank.text("accounts.nodes[0].externalId")).isEqualTo("7");
        assertThat(bank.text("accounts.nodes[0].history.nodes[0].action")).isEqualTo("importAccounts");

        assertThat(sales.done("accounts?from=crm", first)).isEqualTo("0 added, 0 changed, 2 as they were.");
        assertThat(sales.done("accounts?from=crm", "external_id,name,commitment\n7,Big bank,\n"))
                .isEqualTo("0 added, 1 changed, 0 as they were.");
        Answer changed = accounts().ask("bank");
        assertThat(changed.text("accounts.nodes[0].name")).isEqualTo("Big bank");
        assertThat(changed.<Object>get("accounts.nodes[0].commitment")).isNull();
        assertThat(changed.text("accounts.nodes[0].fit")).isEqualTo("GOOD");
        assertThat(changed.<Integer>get("accounts.nodes[0].version")).isEqualTo(2);
    }

    @Test
    void bringsInNoDayThatNobodyCanHaveSignedOn() {
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
        assertThat(sales.found("accounts", "name,signed_on\nBank,%s\nShop,1000-01-01\n".formatted(tomorrow)))
                .containsExactly("2 signed_on INVALID", "3 signed_on INVALID");
    }

    @Test
    void takesAnIdOfAnotherSourceForAnotherAccount() {
        sales.done("accounts?from=crm", "external_id,name\n1,Bank\n");
        assertThat(sales.done("accounts?from=desk", "external_id,name\n1,Shop\n"))
                .isEqualTo("1 added, 0 changed, 0 as they were.");
        assertThat(names()).containsExactly("Bank", "Shop");
        assertThat(sales.found("accounts", "external_id,name\n1,Baker\n"))
                .containsExactly("2 external_id SOURCE_MISSING");
    }

    @Test
    void bringsBackWhatItExportedAndChangesNothing() {
        sales.done(
                "accounts?from=crm",
                "external_id,name,description,value_amount,value_currency\n-1,=1+1,\"@SUM(A1)\nand more\",0.10,EUR\n");
        market.account("'quoted");
        String csv = sales.exported("exportAccounts");
        assertThat(csv)
                .startsWith(
                        "\uFEFFid,source,external_id,name,description,fit,commitment,value_amount,value_currency,signed_on,owner\n")
                .contains(",crm,'-1,'=1+1,\"'@SUM(A1)\nand more\",,,0.10,EUR,,");
        for (Actor somebody : List.of(market.sales, market.pm, market.organisation.inLine("SALES", market.line))) {
            assertThat(new Desk(somebody).done("accounts", csv)).isEqualTo("0 added, 0 changed, 2 as they were.");
        }
        assertThat(sales.exported("exportAccounts")).isEqualTo(csv);
    }

    @Test
    void isReadAndExportedByAllOfSalesSoThatNobodyEntersACustomerTwice() {
        Actor colleague = market.organisation.inLine("SALES", market.line);
        market.account("Acme", "100", "EUR");
        assertThat(colleague
                        .ask("{ accounts { nodes { name value { amount } } } }")
                        .<String>list("accounts.nodes[*].value.amount"))
                .containsExactly("100.00");
        assertThat(new Desk(colleague).exported("exportAccounts"))
                .contains(",Acme,")
                .isEqualTo(sales.exported("exportAccounts"));
        market.stakeholder.ask("{ accounts { nodes { name } } }").failed("FORBIDDEN");
    }

    @Test
    void tellsWhichColumnsNobodyRead() {
        Desk desk = new Desk(market.pm);
        String file = "external_id,name,hobby,signd_on\n1,Bank,Chess,2020-01-01\n";
        String note = " Not read, since no column here is called so: hobby, signd_on.";
        assertThat(desk.done("accounts?from=crm&dryRun=true", file)).endsWith("nothing was changed." + note);
        assertThat(desk.done("accounts?from=crm", file)).isEqualTo("1 added, 0 changed, 0 as they were." + note);
    }

    @Test
    void knowsAnAccountByItsIdAndTakesItsSourceOver() {
        String id = market.account("Bank");
        assertThat(sales.found("accounts?from=crm", "external_id,name\n7,Bank\n"))
                .containsExactly("2 name TAKEN");
        assertThat(sales.done("accounts?from=crm", "id,external_id,name\n%s,7,Bank\n".formatted(id)))
                .isEqualTo("0 added, 1 changed, 0 as they were.");
        assertThat(sales.done("accounts?from=crm", "external_id,name\n7,Big bank\n"))
                .contains("1 changed");
        assertThat(sales.found("accounts?from=desk", "id,external_id,name\n%s,7,Bank\n".formatted(id)))
                .containsExactly("2 external_id INVALID");
        assertThat(names()).containsExactly("Big bank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&dryRun=true"})
    void tellsAllThatIsWrongAtOnceAndImportsNothing(String address) {
        market.account("Known already");
        assertThat(sales.found("accounts?from=crm" + address, """
                        external_id,name,fit,value_amount,value_currency,signed_on,owner
                        1,Good,GOOD,1,EUR,2026-02-28,
                        2,,GREAT,12.345,EUR,03/04/2026,
                        2,Two,,"1,000",EUR,2026-02-30,
                        3,Known already,,-1,EUR,,nobody@example.org
                        4,Good,,5,,,
                        5,Five,,5,eur,,
                        6,Short
                        7,\u200b,,,EUR,,
                        """))
                .containsExactlyInAnyOrder(
                        "3 name TEXT_LENGTH",
                        "3 fit INVALID",
                        "3 value_amount INVALID",
                        "3 signed_on INVALID",
                        "4 external_id DUPLICATE",
                        "4 value_amount INVALID",
                        "4 signed_on INVALID",
                        "5 name TAKEN",
                        "5 value_amount INVALID",
                        "5 owner FORBIDDEN",
                        "6 name DUPLICATE",
                        "6 value_currency INVALID",
                        "7 value_currency INVALID",
                        "8 null ROW_BROKEN",
                        "9 name INVALID",
                        "9 value_amount INVALID");
        assertThat(names()).containsExactly("Known already");
    }

    @Test
    void changesNothingInADryRun() {
        assertThat(sales.done("accounts?dryRun=true", "name\nBank\n"))
                .isEqualTo("1 would be added, 0 changed, 0 are as they would be; nothing was changed.");
        assertThat(names()).isEmpty();
    }

    @Test
    void readsColumnsByTheNamesThatTheFileGivesThem() {
        assertThat(sales.done("accounts?from=crm&external_id=Nr&name=Kunde", "Nr;Kunde;Rest\n1;Gr\u00f6\u00dfe;x\n"))
                .contains("1 added");
        assertThat(names()).containsExactly("Gr\u00f6\u00dfe");
        assertThat(sales.found("accounts", "Kunde\nA\n")).containsExactly("1 name COLUMN_UNKNOWN");
        assertThat(sales.upload("accounts?nonsense=1", "name\nA\n").status()).isEqualTo(400);
    }

    @Test
    void refusesMoreRowsThanAFileMayHave() {
        String many = IntStream.range(0, 100_000).mapToObj(row -> "A " + row).collect(Collectors.joining("\n"));
        assertThat(sales.found("accounts", "name\n" + many)).containsExactly("10002 null TOO_MANY_ROWS");
        assertThat(names()).isEmpty();
    }

    @Test
    void letsEverybodyImportWhatTheyMayAddAndNoMore() {
        for (Actor nobody : List.of(market.stakeholder, market.cpo, market.teamMember)) {
            assertThat(new Desk(nobody).upload("accounts", "name\nBank\n").status())
                    .isEqualTo(403);
        }
        assertThat(new Desk(actors.anonymous())
                        .upload("accounts", "name\nBank\n")
                        .status())
                .isEqualTo(401);
        String id = market.account("Bank");
        String pm = market.pm.ask("{ viewer { member { email } } }").text("viewer.member.email");
        assertThat(sales.found("accounts", "name,owner\nShop,%s\n".formatted(pm)))
                .containsExactly("2 owner FORBIDDEN");
        assertThat(new Desk(market.organisation.inLine("SALES", market.line))
                        .found("accounts", "id,name\n%s,Mine\n".formatted(id)))
                .containsExactly("2 id FORBIDDEN");
        assertThat(new Desk(market.pm).done("accounts", "id,name\n%s,Ours\n".formatted(id)))
                .contains("1 changed");
        Market other = new Market(actors.organisation());
        assertThat(new Desk(other.sales).found("accounts", "id,name\n%s,Theirs\n".formatted(id)))
                .containsExactly("2 id NOT_FOUND");
    }

    @Test
    void changesNothingThatIsArchived() {
        sales.done("accounts?from=crm", "external_id,name\n1,Bank\n");
        String id = accounts().ask("bank").text("accounts.nodes[0].id");
        market.sales.mutate("archiveAccount", Map.of("id", id), "account", "id").accepted();
        assertThat(sales.found("accounts?from=crm", "external_id,name\n1,Bank again\n"))
                .containsExactly("2 name MOVE_NOT_ALLOWED");
    }

    private List<String> names() {
        return market.sales.ask("{ accounts(first: 100) { nodes { name } } }").list("accounts.nodes[*].name");
    }

    private interface Asking {
        Answer ask(String name);
    }

    private Asking accounts() {
        return name -> market.sales.ask("""
                query ($name: String!) { accounts(first: 5, filter: {name: {contains: $name}}) { nodes {
                  id version name fit commitment value { amount currency } source externalId
                  history(first: 1) { nodes { action actorName } } } } }""", Map.of("name", name));
    }
}
