package dev.throughline.inbox.box;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.Database;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import dev.throughline.testkit.TestOrganisation;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@ModuleTest
class InboxApiTests {

    private static final String LIST = """
            { inbox { unreadCount notifications(first: 50) { totalCount nodes {
              id version kind title words moves since movedAt readAt subject { __typename id } history { nodes { id } } } } } }""";

    private final Actors actors;
    private final TestOrganisation organisation;
    private final Statements statements;

    InboxApiTests(Actors actors, Statements statements) {
        this.actors = actors;
        this.organisation = actors.organisation();
        this.statements = statements;
    }

    @Test
    void tellsAMemberWhatConcernsThem() {
        Answer inbox = organisation.as("CPO").ask(LIST);
        assertThat(inbox.<Integer>get("inbox.unreadCount")).isEqualTo(1);
        assertThat(inbox.<Integer>get("inbox.notifications.totalCount")).isEqualTo(1);
        assertThat(inbox.text("inbox.notifications.nodes[0].kind")).isEqualTo("ROLE");
        assertThat(inbox.text("inbox.notifications.nodes[0].subject.__typename"))
                .isEqualTo("RoleGrant");
        assertThat(inbox.text("inbox.notifications.nodes[0].words"))
                .startsWith("You have the role")
                .contains(inbox.text("inbox.notifications.nodes[0].title"));
        assertThat(inbox.<Object>get("inbox.notifications.nodes[0].readAt")).isNull();
        assertThat(inbox.<String>list("inbox.notifications.nodes[0].history.nodes[*].id"))
                .isEmpty();
    }

    @Test
    void tellsNobodyWhatTheyDidThemselves() {
        String own = member(organisation.admin());
        organisation
                .admin()
                .mutate("grantRole", Map.of("memberId", own, "roleId", role("PM")), "roleGrant", "id")
                .accepted();
        Answer inbox = organisation.admin().ask(LIST);
        assertThat(inbox.<String>list("inbox.notifications.nodes[?(@.words =~ /.*Product Manager.*/)].id"))
                .isEmpty();
    }

    @Test
    void namesARoleToWhoMayNotReadTheOrganisation() {
        Answer inbox = organisation.as("SALES").ask(LIST);
        assertThat(inbox.<Object>get("inbox.notifications.nodes[0].subject")).isNull();
        assertThat(inbox.<Object>get("inbox.notifications.nodes[0].title")).isNull();
        assertThat(inbox.text("inbox.notifications.nodes[0].words")).startsWith("You have the role");
    }

    @Test
    void foldsWhatMovesAgainBeforeItIsRead() {
        Actor cpo = organisation.as("CPO");
        Answer first = cpo.ask(LIST);
        String grant = first.text("inbox.notifications.nodes[0].subject.id");
        prolong(grant, 2);
        prolong(grant, 3);
        Answer second = cpo.ask(LIST);
        assertThat(second.<Integer>get("inbox.unreadCount")).isEqualTo(1);
        assertThat(second.text("inbox.notifications.nodes[0].id"))
                .isEqualTo(first.text("inbox.notifications.nodes[0].id"));
        assertThat(second.<Integer>get("inbox.notifications.nodes[0].moves")).isEqualTo(3);
        assertThat(second.text("inbox.notifications.nodes[0].words")).endsWith("changed.");
        assertThat(second.text("inbox.notifications.nodes[0].since"))
                .isEqualTo(first.text("inbox.notifications.nodes[0].since"));
        assertThat(second.text("inbox.notifications.nodes[0].movedAt"))
                .isGreaterThan(first.text("inbox.notifications.nodes[0].movedAt"));

        read(cpo, "readNotification", first.text("inbox.notifications.nodes[0].id"))
                .accepted();
        prolong(grant, 4);
        Answer third = cpo.ask(LIST);
        assertThat(third.<Integer>get("inbox.unreadCount")).isEqualTo(1);
        assertThat(third.<Integer>list("inbox.notifications.nodes[*].moves")).containsExactly(1, 3);
    }

    @Test
    void isReadAndUnread() {
        Actor cpo = organisation.as("CPO");
        Answer first = cpo.ask(LIST);
        String id = first.text("inbox.notifications.nodes[0].id");
        Answer read = read(cpo, "readNotification", id).accepted();
        assertThat(read.body()).contains("\"readAt\":\"20");
        assertThat(cpo.ask(LIST).<Integer>get("inbox.unreadCount")).isZero();
        assertThat(read(cpo, "readNotification", id).body())
                .as("it stays as it was read")
                .isEqualTo(read.body());
        read(cpo, "unreadNotification", id).accepted();
        read(cpo, "unreadNotification", id).accepted();
        assertThat(cpo.ask(LIST).<Integer>get("inbox.unreadCount")).isEqualTo(1);

        read(cpo, "readNotification", id).accepted();
        prolong(first.text("inbox.notifications.nodes[0].subject.id"), 2);
        read(cpo, "unreadNotification", id).refused("MOVE_NOT_ALLOWED", "input.id");
    }

    @Test
    void isReadAsAWhole() {
        Actor cpo = organisation.as("CPO");
        grant(cpo, "VP");
        String seen = cpo.ask(LIST).text("inbox.notifications.nodes[0].movedAt");
        grant(cpo, "PM");
        readAll(cpo, Map.of("until", seen)).accepted();
        assertThat(cpo.ask(LIST).<Integer>get("inbox.unreadCount")).isEqualTo(1);
        Answer all = readAll(cpo, Map.of("kinds", List.of("ROLE")));
        assertThat(all.<Integer>get("result.inbox.unreadCount")).isZero();
    }

    @Test
    void isFilteredSortedAndPaged() {
        Actor cpo = organisation.as("CPO");
        grant(cpo, "VP");
        grant(cpo, "PM");
        read(cpo, "readNotification", cpo.ask(LIST).text("inbox.notifications.nodes[2].id"))
                .accepted();
        Answer unread = cpo.ask("""
                { inbox { notifications(first: 1, filter: {readAt: {isNull: true}, kind: {eq: ROLE}}, orderBy: [{field: MOVED_AT}]) {
                  totalCount pageInfo { hasNextPage endCursor } nodes { words } } } }""");
        assertThat(unread.<Integer>get("inbox.notifications.totalCount")).isEqualTo(2);
        assertThat(unread.<Boolean>get("inbox.notifications.pageInfo.hasNextPage"))
                .isTrue();
        Answer next = cpo.ask("""
                query ($after: String) { inbox { notifications(first: 1, after: $after, filter: {readAt: {isNull: true}, kind: {eq: ROLE}},
                  orderBy: [{field: MOVED_AT}]) { pageInfo { hasNextPage } nodes { words } } } }""", Map.of("after", unread.text("inbox.notifications.pageInfo.endCursor")));
        assertThat(next.<Boolean>get("inbox.notifications.pageInfo.hasNextPage"))
                .isFalse();
        assertThat(next.text("inbox.notifications.nodes[0].words"))
                .isNotEqualTo(unread.text("inbox.notifications.nodes[0].words"));
    }

    @Test
    void isNobodyElses() {
        String id = organisation.as("CPO").ask(LIST).text("inbox.notifications.nodes[0].id");
        for (Actor other : Set.of(organisation.admin(), organisation.as("VP"))) {
            read(other, "readNotification", id).refused("NOT_FOUND", "input.id");
            read(other, "unreadNotification", id).refused("NOT_FOUND", "input.id");
            assertThat(other.ask("query ($id: ID!) { node(id: $id) { id } }", Map.of("id", id))
                            .<Object>get("node"))
                    .isNull();
        }
        assertThat(organisation
                        .as("CPO")
                        .ask("query ($id: ID!) { node(id: $id) { id } }", Map.of("id", id))
                        .text("node.id"))
                .isEqualTo(id);
    }

    @Test
    void isAPersons() {
        organisation.machine("VISION_READ").ask("{ inbox { unreadCount } }").failed("PERSON_REQUIRED");
        assertThat(actors.anonymous().ask("{ inbox { unreadCount } }").status()).isEqualTo(401);
    }

    @Test
    void keepsOutWhatSomebodyDoesNotWantToHear() {
        Actor cpo = organisation.as("CPO");
        Answer off = cpo.mutate(
                        "setInboxPreference",
                        Map.of("kind", "ROLE", "delivery", "OFF"),
                        "inboxPreference",
                        "kind owed delivery usual")
                .accepted();
        assertThat(off.body()).contains("\"delivery\":\"OFF\"");
        grant(cpo, "VP");
        assertThat(cpo.ask(LIST).<Integer>get("inbox.unreadCount")).isEqualTo(1);
        cpo.mutate("setInboxPreference", Map.of("kind", "ROLE"), "inboxPreference", "kind")
                .accepted();
        grant(cpo, "PM");
        assertThat(cpo.ask(LIST).<Integer>get("inbox.unreadCount")).isEqualTo(2);
        assertThat(cpo.ask("{ inbox { preferences { kind delivery usual } } }")
                        .<String>list("inbox.preferences[?(@.kind=='ROLE')].delivery"))
                .containsExactly("DIGEST");
    }

    @Test
    void isGoneWithItsMember() throws Exception {
        Actor vp = organisation.as("VP");
        String member = member(vp);
        vp.mutate("setInboxPreference", Map.of("kind", "ROLE", "delivery", "INBOX"), "inboxPreference", "kind")
                .accepted();
        vp.mutate("setDigestSchedule", Map.of("frequency", "NEVER"), "digestSchedule", "hour")
                .accepted();
        assertThat(kept(member)).isEqualTo(3);
        organisation
                .admin()
                .ask(
                        "mutation ($id: ID!) { result: removeMember(input: {id: $id}) { userErrors { code path message } } }",
                        Map.of("id", member))
                .accepted();
        assertThat(kept(member)).isZero();
    }

    private int kept(String member) throws SQLException {
        String digits = member.substring(member.lastIndexOf('_') + 1);
        try (Connection owner = Database.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("select set_config('app.tenant_id', '" + organisation.id() + "', false)");
            ResultSet found = statement.executeQuery("""
                    select (select count(*) from inbox.notification where member_id = '%1$s'::uuid)
                        + (select count(*) from inbox.preference where member_id = '%1$s'::uuid)
                        + (select count(*) from inbox.digest where member_id = '%1$s'::uuid)""".formatted(digits));
            found.next();
            return found.getInt(1);
        }
    }

    @Test
    void costsTheSameForManyAsForOne() {
        Actor cpo = organisation.as("CPO");
        cpo.ask(LIST);
        List<String> one = statements.during(() -> cpo.ask(LIST));
        grant(cpo, "VP");
        grant(cpo, "PM");
        cpo.ask(LIST);
        assertThat(statements.during(() -> cpo.ask(LIST))).hasSameSizeAs(one);
    }

    private void grant(Actor to, String level) {
        organisation
                .admin()
                .mutate("grantRole", Map.of("memberId", member(to), "roleId", role(level)), "roleGrant", "id")
                .accepted();
    }

    private void prolong(String grant, int days) {
        organisation
                .admin()
                .mutate(
                        "changeRoleGrant",
                        Map.of(
                                "id",
                                grant,
                                "until",
                                Instant.now().plus(days, ChronoUnit.DAYS).toString()),
                        "roleGrant",
                        "id")
                .accepted();
    }

    private static Answer read(Actor reader, String mutation, String id) {
        return reader.mutate(mutation, Map.of("id", id), "notification", "id version readAt");
    }

    private static Answer readAll(Actor reader, Map<String, ?> which) {
        return reader.ask("""
                mutation ($input: ReadInboxInput!) { result: readInbox(input: $input) { inbox { unreadCount } userErrors { code path message } } }""", Map.of("input", which));
    }

    private String role(String level) {
        return organisation
                .admin()
                .ask("{ roles(first: 50) { nodes { id level } } }")
                .<String>list("roles.nodes[?(@.level=='" + level + "')].id")
                .getFirst();
    }

    private static String member(Actor actor) {
        return actor.ask("{ viewer { member { id } } }").text("viewer.member.id");
    }
}
