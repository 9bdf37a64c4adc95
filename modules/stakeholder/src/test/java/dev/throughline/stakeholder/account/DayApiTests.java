package dev.throughline.stakeholder.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Days and amounts that somebody typed and nobody can have meant.
@ModuleTest
class DayApiTests {

    private final Market market;

    DayApiTests(Actors actors) {
        this.market = new Market(actors.organisation());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "1000-06-30", "1899-12-31", "2201-01-01", "9999-12-31"})
    void refusesADayThatNobodyCanHaveMeant(String day) {
        Answer answer = market.log(Map.of("accountId", market.account("A"), "dueOn", day));

        answer.refused("INVALID", "input.dueOn");
        assertThat(answer.body()).contains("days lie between 1900 and 2200");
        market.sales
                .mutate("addAccount", Map.of("name", "B", "signedOn", day), "account", "id")
                .refused("INVALID", "input.signedOn");
    }

    @Test
    void refusesAMomentThatNobodyCanHaveMeant() {
        String ada = Market.make(market.pm, "addStakeholder", "stakeholder", Map.of("name", "Ada"));
        for (String moment : List.of("1899-12-31T23:59:59Z", "2201-01-01T00:00:00Z")) {
            market.pm
                    .mutate(
                            "planEngagement",
                            Map.of("purpose", "SHARE_LEARNING", "takesPlaceAt", moment, "stakeholderIds", List.of(ada)),
                            "engagement",
                            "id")
                    .refused("INVALID", "input.takesPlaceAt");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2200-12-31"})
    void takesTheFirstDayAndTheLast(String day) {
        market.log(Map.of("accountId", market.account("A"), "dueOn", day)).accepted();
    }

    @Test
    void isNotSignedTomorrow() {
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
        String account = market.account("A");
        String promise = market.promised(account);

        Answer added = market.sales.mutate("addAccount", Map.of("name", "B", "signedOn", tomorrow), "account", "id");
        added.refused("INVALID", "input.signedOn");
        assertThat(added.body()).contains("in your organisation: what is signed was signed by then");
        market.sales
                .mutate("changeAccount", Map.of("id", account, "signedOn", tomorrow), "account", "id")
                .refused("INVALID", "input.signedOn");
        market.log(Map.of("accountId", account, "signedOn", tomorrow)).refused("INVALID", "input.signedOn");
        market.sales
                .mutate("changePromise", Map.of("id", promise, "signedOn", tomorrow), "promise", "id")
                .refused("INVALID", "input.signedOn");
    }

    /// In the organisation's time zone, which is UTC here.
    @Test
    void isSignedToday() {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        String account = Market.make(market.sales, "addAccount", "account", Map.of("name", "A", "signedOn", today));
        market.log(Map.of("accountId", account, "signedOn", today)).accepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000000000000000000000", "0.0000000000001"})
    void saysWhichAmountsAreExact(String amount) {
        Answer answer = market.sales.mutate(
                "addAccount",
                Map.of("name", "A", "value", Map.of("amount", amount, "currency", "EUR")),
                "account",
                "id");

        answer.failed("BAD_USER_INPUT");
        assertThat(answer.body()).contains("at most 30 digits before and 12 after the point");
    }
}
