package dev.throughline.stakeholder.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.JobsOf;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.StoredRows;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@ModuleTest
class AdvisoryMemberApiTests {

    private static final String NAME = "Ada \"Countess\" Lovelace";

    private final Market market;
    private final String group;
    private final String account;

    AdvisoryMemberApiTests(Actors actors) {
        this.market = new Market(actors.organisation());
        this.group = Market.make(
                market.pm, "addAdvisoryGroup", "advisoryGroup", Map.of("name", "Brokers", "purpose", "What they need"));
        this.account = market.account("Acme");
    }

    @Test
    void joinsAndLeavesOnDaysOfTheOrganisation() {
        for (String zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago")) {
            market.organisation
                    .admin()
                    .mutate("changeOrganisation", Map.of("timeZone", zone), "organisation", "id")
                    .accepted();
            LocalDate today = LocalDate.now(ZoneId.of(zone));
            join("In " + zone, Map.of("joinedOn", today.plusDays(1).toString())).refused("INVALID", "input.joinedOn");
            Answer joined = join("In " + zone, Map.of());
            assertThat(joined.text("result.entity.joinedOn")).isEqualTo(today.toString());
            change(joined.id(), Map.of("leftOn", today.plusDays(1).toString())).refused("INVALID", "input.leftOn");
            change(joined.id(), Map.of("leftOn", today.minusDays(1).toString())).refused("INVALID", "input.leftOn");
            change(joined.id(), Map.of("leftOn", today.toString())).accepted();
        }
    }

    @Test
    void isThereOnceAtATime() {
        String first = join(NAME, Map.of("joinedOn", "2020-01-01")).id();
        join(NAME.toUpperCase(Locale.ROOT), Map.of()).refused("TAKEN", "input.name");
        String other = join("Grace Hopper", Map.of("joinedOn", "2020-01-01")).id();
        change(other, Map.of("name", NAME)).refused("TAKEN", "input.name");
        join(NAME, Map.of("accountId", market.account("Another"))).accepted();
        change(first, Map.of("leftOn", "2020-12-31")).accepted();
        join(NAME, Map.of("joinedOn", "2020-12-31")).refused("TAKEN", "input.name");
        join(NAME, Map.of("joinedOn", "2021-06-01")).accepted();
        Map<String, Object> still = new HashMap<>();
        still.put("leftOn", null);
        change(first, still).refused("TAKEN", "input.name");
        assertThat(named()).containsExactlyInAnyOrder(NAME, "Grace Hopper", NAME, NAME);
    }

    @Test
    void isThereOnceThoughManyWriteItDownAtOnce() {
        List<Boolean> added =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> join(NAME, Map.of())))
                        .limit(8)
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .map(answer -> answer.<List<Object>>get("result.userErrors"))
                        .map(errors -> errors != null && errors.isEmpty())
                        .toList();
        assertThat(added).containsOnlyOnce(true);
        assertThat(named()).containsExactly(NAME);
    }

    @Test
    void comesFromAnAccountInUseIntoAGroupInUse() {
        String gone = market.account("Gone");
        Market.move(market.sales, "archiveAccount", "account", gone).accepted();
        join(NAME, Map.of("accountId", gone)).refused("INVALID", "input.accountId");
        join(" ", Map.of()).refused("INVALID", "input.name");
        join("n".repeat(201), Map.of()).refused("TEXT_LENGTH", "input.name");
        Market.move(market.pm, "archiveAdvisoryGroup", "advisoryGroup", group).accepted();
        join(NAME, Map.of()).refused("INVALID", "input.advisoryGroupId");
    }

    @Test
    void countsAnAccountOnce() {
        join("Ada", Map.of()).accepted();
        join("Grace", Map.of()).accepted();
        String left = join("Joan", Map.of("accountId", market.account("Another"), "joinedOn", "2020-01-01"))
                .id();
        assertThat(reach()).containsExactly(3, 2);
        change(left, Map.of("leftOn", "2020-06-30")).accepted();
        assertThat(reach()).containsExactly(2, 1);
        assertThat(named("{leftOn: {isNull: true}}")).containsExactlyInAnyOrder("Ada", "Grace");
    }

    @Test
    void isForgottenWhereTheyAskForIt() {
        String id =
                join(NAME, Map.of("role", "Buyer", "joinedOn", "2020-01-01")).id();
        change(id, Map.of("role", "Head", "reason", NAME + " told us")).accepted();
        market.teamMember
                .mutate("eraseAdvisoryMember", Map.of("id", id, "name", NAME), "advisoryMember", "id")
                .failed("FORBIDDEN");
        erase(id, "Somebody").refused("INVALID", "input.name");
        erase(id, NAME.toLowerCase(Locale.ROOT)).accepted();
        String job = market.pm
                .ask("{ jobs(filter: {kind: {eq: ERASE_ADVISORY_MEMBER}}) { nodes { id } } }")
                .text("jobs.nodes[0].id");
        new JobsOf(market.pm).done(job);
        assertThat(named()).isEmpty();
        assertThat(reach()).containsExactly(0, 0);
        Answer seen = market.pm.ask(
                "query ($id: ID!) { node(id: $id) { ... on AdvisoryMember { name joinedOn account { name } history { nodes { action } } } } }",
                Map.of("id", id));
        assertThat(seen.text("node.name")).isEqualTo("Erased person");
        assertThat(seen.text("node.joinedOn")).isEqualTo("2020-01-01");
        assertThat(seen.text("node.account.name")).isEqualTo("Acme");
        assertThat(seen.<String>list("node.history.nodes[*].action"))
                .containsExactly("eraseAdvisoryMember", "changeAdvisoryMember", "addAdvisoryMember");
        assertThat(StoredRows.of(market.organisation.id()).toString()).doesNotContainIgnoringCase("Lovelace");
        erase(id, "Erased person").refused("MOVE_NOT_ALLOWED", "input.id");
        change(id, Map.of("name", NAME)).refused("MOVE_NOT_ALLOWED", "input.id");
        join(NAME, Map.of()).accepted();
    }

    private Answer join(String name, Map<String, ?> more) {
        return market.pm.mutate(
                "addAdvisoryMember",
                Market.with(Map.of("advisoryGroupId", group, "accountId", account, "name", name), more),
                "advisoryMember",
                "id joinedOn");
    }

    private Answer change(String id, Map<String, ?> more) {
        return market.vp.mutate("changeAdvisoryMember", Market.with(Map.of("id", id), more), "advisoryMember", "id");
    }

    private Answer erase(String id, String name) {
        return market.pm.mutate(
                "eraseAdvisoryMember",
                Map.of("id", id, "name", name, "reason", name + " asked us to"),
                "advisoryMember",
                "id");
    }

    private List<Integer> reach() {
        Answer answer = market.pm.ask(
                "query ($id: ID!) { advisoryGroup(id: $id) { reach { members accounts } } }", Map.of("id", group));
        return Stream.of("members", "accounts")
                .map(field -> answer.<Integer>get("advisoryGroup.reach." + field))
                .toList();
    }

    private List<String> named() {
        return named("{}");
    }

    private List<String> named(String filter) {
        return market.vp
                .ask(
                        "query ($id: ID!) { advisoryGroup(id: $id) { members(filter: %s) { nodes { name } } } }"
                                .formatted(filter),
                        Map.of("id", group))
                .list("advisoryGroup.members.nodes[*].name");
    }
}
