package dev.throughline.stakeholder.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ModuleTest
class AccountApiTests {

    private final Market market;

    AccountApiTests(Actors actors) {
        this.market = new Market(actors.organisation());
    }

    @Test
    void keepsWhatItIsWorthToTheHundredth() {
        Answer added = add(Map.of(
                "fit",
                "GOOD",
                "commitment",
                "STRONG",
                "value",
                money("1000000000000", "EUR"),
                "signedOn",
                "2017-01-30"));
        assertThat(added.text("result.entity.value.amount")).isEqualTo("1000000000000.00");
        assertThat(added.text("result.entity.signedOn")).isEqualTo("2017-01-30");
        String id = added.id();
        Map<String, Object> cleared = new HashMap<>(Map.of("id", id));
        cleared.put("value", null);
        Answer changed = market.sales.mutate("changeAccount", cleared, "account", "value { amount } fit");
        assertThat(changed.<Object>get("result.entity.value")).isNull();
        assertThat(changed.text("result.entity.fit")).isEqualTo("GOOD");
    }

    @Test
    void refusesWhatIsNoValue() {
        add(Map.of("value", money("0.001", "EUR"))).refused("INVALID", "input.value.amount");
        add(Map.of("value", money("-1", "EUR"))).refused("INVALID", "input.value.amount");
        add(Map.of("value", money("1000000000000.01", "EUR"))).refused("INVALID", "input.value.amount");
        add(Map.of("value", money("1", "eur"))).refused("INVALID", "input.value.currency");
        add(Map.of("value", money("1", "XXQ"))).refused("INVALID", "input.value.currency");
        add(Map.of("value", money("1", "XXX"))).refused("INVALID", "input.value.currency");
        add(Map.of("value", money("1.50", "JPY"))).refused("INVALID", "input.value.amount");
        add(Map.of("value", money("150", "JPY"))).accepted();
        add(Map.of("name", "")).refused("TEXT_LENGTH", "input.name");
    }

    @Test
    void isWrittenDownOnce() {
        String acme = market.account("Acme");
        add(Map.of("name", "Acme")).refused("TAKEN", "input.name");
        Market.move(market.sales, "archiveAccount", "account", acme).accepted();
        add(Map.of("name", "Acme")).accepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"big bank", " Big  Bank ", "Big\u00A0Bank", "\uFEFFBig Bank", "Big\nBank"})
    void isTheSameHoweverItsNameIsWritten(String name) {
        market.account("Big Bank");
        market.sales.mutate("addAccount", Map.of("name", name), "account", "id").refused("TAKEN", "input.name");
    }

    @Test
    void isNotArchivedBeforeWhatWasPromisedToItHasEnded() {
        String account = market.account("Bank");
        String promise = market.promised(account);
        Market.move(market.sales, "archiveAccount", "account", account).refused("IN_USE", "input.id");
        Market.move(market.sales, "withdrawPromise", "promise", promise).accepted();
        Market.move(market.sales, "archiveAccount", "account", account).accepted();
    }

    @Test
    void comesBackFromTheArchive() {
        String account = market.account("Bank");
        restore(account, Map.of()).refused("MOVE_NOT_ALLOWED", "input.id");
        Market.move(market.sales, "archiveAccount", "account", account).accepted();
        market.account("BANK");
        restore(account, Map.of()).refused("TAKEN", "input.name");
        restore(account, Map.of("name", "The former bank")).accepted();
        assertThat(market.sales.ask("{ accounts { nodes { name } } }").<String>list("accounts.nodes[*].name"))
                .containsExactly("BANK", "The former bank");
    }

    private Answer restore(String account, Map<String, ?> more) {
        return market.sales.mutate("restoreAccount", Market.with(Map.of("id", account), more), "account", "id");
    }

    @Test
    void isChangedByItsOwnerOrByProductPeople() {
        String acme = market.account("Acme");
        Map<String, Object> change = Map.of("id", acme, "fit", "POOR");
        Actor colleague = market.organisation.inLine("SALES", market.line);
        assertThat(colleague.ask("{ accounts { nodes { name } } }").<String>list("accounts.nodes[*].name"))
                .containsExactly("Acme");
        colleague.mutate("changeAccount", change, "account", "id").failed("FORBIDDEN");
        market.cpo.mutate("changeAccount", change, "account", "id").failed("FORBIDDEN");
        market.pm.mutate("changeAccount", change, "account", "id").accepted();
        market.sales.mutate("changeAccount", change, "account", "id").accepted();
        market.pm.mutate("addAccount", Map.of("name", "Mine"), "account", "id").failed("FORBIDDEN");

        String heir = colleague.ask("{ viewer { member { id } } }").text("viewer.member.id");
        market.sales
                .mutate("changeAccount", Map.of("id", acme, "ownerId", heir), "account", "id")
                .accepted();
        market.sales.mutate("changeAccount", change, "account", "id").failed("FORBIDDEN");
        colleague.mutate("changeAccount", change, "account", "id").accepted();
    }

    private Answer add(Map<String, ?> more) {
        return market.sales.mutate(
                "addAccount",
                Market.with(Map.of("name", "An account"), more),
                "account",
                "id signedOn value { amount }");
    }

    private static Map<String, Object> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }
}
