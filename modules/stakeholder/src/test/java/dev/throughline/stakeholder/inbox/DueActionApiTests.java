package dev.throughline.stakeholder.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.Database;
import dev.throughline.testkit.ModuleTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What somebody said they would do, and a status update that they have not read, wait in their inbox.
@ModuleTest
class DueActionApiTests {

    private static final String OWED = """
            { inbox { owed(first: 100) { nodes { kind title words dueAt subject { __typename id } } } owedCounts { kind count } } }""";

    private final Market market;

    DueActionApiTests(Actors actors) {
        this.market = new Market(actors.organisation());
    }

    @Test
    void waitsOnceItsDayHasPassed() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String talk = talk();
        action(talk, "Send the numbers", market.pm, today.minusDays(2));
        action(talk, "Call again", market.pm, today.plusDays(2));
        assertThat(titles(market.pm, "ACTION_DUE")).containsExactly("Send the numbers");
        assertThat(titles(market.sales, "ACTION_DUE")).isEmpty();
        Answer owed = market.pm.ask(OWED);
        assertThat(owed.<String>list("inbox.owed.nodes[?(@.kind=='ACTION_DUE')].words"))
                .containsExactly("You said that you would do this, and its day has passed.");
        assertThat(owed.<String>list("inbox.owed.nodes[?(@.kind=='ACTION_DUE')].dueAt"))
                .hasSize(1)
                .doesNotContainNull();
        assertThat(owed.<Integer>list("inbox.owedCounts[?(@.kind=='ACTION_DUE')].count"))
                .containsExactly(1);
        String id = owed.<String>list("inbox.owed.nodes[?(@.kind=='ACTION_DUE')].subject.id")
                .getFirst();
        market.pm
                .mutate("changeConversationAction", Map.of("id", id, "done", true), "conversationAction", "id")
                .accepted();
        assertThat(titles(market.pm, "ACTION_DUE")).isEmpty();
    }

    @Test
    void waitsAfterAWeekWithoutADay() {
        String talk = talk();
        action(talk, "Think about it", market.pm, null);
        sql("update stakeholder.conversation_action set created_at = created_at - interval '6 days'");
        assertThat(titles(market.pm, "ACTION_DUE")).isEmpty();
        sql("update stakeholder.conversation_action set created_at = created_at - interval '1 day'");
        assertThat(titles(market.pm, "ACTION_DUE")).containsExactly("Think about it");
    }

    @Test
    void waitsNoMoreWhereTheConversationWasCancelled() {
        String talk = market.pm
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
        action(talk, "Prepare", market.pm, LocalDate.now(ZoneOffset.UTC).minusDays(2));
        assertThat(titles(market.pm, "ACTION_DUE")).containsExactly("Prepare");
        Market.move(market.pm, "cancelConversation", "conversation", talk).accepted();
        assertThat(titles(market.pm, "ACTION_DUE")).isEmpty();
    }

    @Test
    void waitsUntilAStatusUpdateIsRead() {
        String member = market.stakeholder.ask("{ viewer { member { id } } }").text("viewer.member.id");
        String ada = Market.make(market.pm, "addStakeholder", "stakeholder", Map.of("name", "Ada", "memberId", member));
        String first = draft(Map.of());
        assertThat(titles(market.stakeholder, "STATUS_UPDATE")).isEmpty();
        send(first, ada, member);
        assertThat(titles(market.stakeholder, "STATUS_UPDATE")).containsExactly("What we know");
        assertThat(titles(market.pm, "STATUS_UPDATE")).isEmpty();
        String second = draft(Map.of("supersedesId", first));
        send(second, ada, member);
        Answer owed = market.stakeholder.ask(OWED);
        assertThat(owed.<String>list("inbox.owed.nodes[?(@.kind=='STATUS_UPDATE')].subject.id"))
                .containsExactly(second);
        assertThat(owed.<Integer>list("inbox.owedCounts[?(@.kind=='STATUS_UPDATE')].count"))
                .containsExactly(1);
        Market.move(market.stakeholder, "readStatusUpdate", "statusUpdate", second)
                .accepted();
        assertThat(titles(market.stakeholder, "STATUS_UPDATE")).isEmpty();
    }

    private String draft(Map<String, ?> more) {
        return Market.make(
                market.pm, "draftStatusUpdate", "statusUpdate", Market.with(Map.of("title", "What we know"), more));
    }

    private void send(String id, String stakeholder, String member) {
        market.pm
                .mutate(
                        "sendStatusUpdate",
                        Map.of("id", id, "stakeholderIds", List.of(stakeholder), "memberIds", List.of(member)),
                        "statusUpdate",
                        "id")
                .accepted();
    }

    private String talk() {
        return Market.make(
                market.pm,
                "logConversation",
                "conversation",
                Map.of("kind", "REACTIVE", "channel", "CALL", "counterpart", "Ada"));
    }

    private void action(String talk, String statement, Actor owner, @Nullable LocalDate dueOn) {
        String member = owner.ask("{ viewer { member { id } } }").text("viewer.member.id");
        Map<String, Object> input = Map.of("conversationId", talk, "statement", statement, "ownerId", member);
        Market.make(
                market.pm,
                "addConversationAction",
                "conversationAction",
                dueOn == null ? input : Market.with(input, Map.of("dueOn", dueOn.toString())));
    }

    private static List<String> titles(Actor actor, String kind) {
        Answer answer = actor.ask(OWED);
        assertThat(answer.errors()).as(answer.body()).isEmpty();
        return answer.list("inbox.owed.nodes[?(@.kind=='" + kind + "')].title");
    }

    private void sql(String update) {
        try (Connection connection = Database.owner();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.tenant_id', '%s', true)".formatted(market.organisation.id()));
            statement.executeUpdate(update);
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
