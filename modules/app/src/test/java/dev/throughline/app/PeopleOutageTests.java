package dev.throughline.app;

import static dev.throughline.app.EndToEndTest.Environment.WIRE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.servers.Roles;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.Database;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// People come and go while Keycloak or the database fails at some step.
@EndToEndTest
class PeopleOutageTests {

    private static final Predicate<String> JOINING = line -> line.matches("POST /admin/.*/members");
    private static final Predicate<String> LEAVING = line -> line.matches("DELETE /admin/.*/members/.*");
    private static final String VIEWER = "{ viewer { member { id } organisation { slug } permissions } }";

    private final People people;

    PeopleOutageTests(@LocalServerPort int port) {
        this.people = new People(URI.create("http://localhost:" + port + "/graphql"));
    }

    @AfterEach
    void mend() {
        WIRE.mend();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void acceptingSurvivesAKeycloakThatFails(boolean asked) {
        Actor admin = people.founder(People.slug());
        String email = People.account("flaky");
        String token = People.invite(admin, email, "PM");
        if (asked) {
            WIRE.cutAfter(1, true, JOINING);
        } else {
            WIRE.cut();
        }
        People.accept(people.as(email), token).failed("UNAVAILABLE");
        assertThat(People.members(admin, email)).isZero();
        people.as(email).ask(VIEWER).failed("ORGANISATION_REQUIRED");
        WIRE.mend();
        People.accept(people.as(email), token).accepted();
        assertThat(People.members(admin, email)).isEqualTo(1);
        people.as(email).ask(VIEWER).text("viewer.member.id");
    }

    @Test
    void acceptingSurvivesADatabaseThatFailsAfterKeycloakWasTold() {
        Actor admin = people.founder(People.slug());
        String email = People.account("cut-off");
        String token = People.invite(admin, email, "PM");
        WIRE.beforeAnswers(PeopleOutageTests::cutTransactionsOff);
        assertThat(People.accept(people.as(email), token).errors()).isNotEmpty();
        WIRE.mend();
        assertThat(People.members(admin, email)).isZero();
        Answer refused = people.as(email).ask(VIEWER).failed("ORGANISATION_REQUIRED");
        assertThat(refused.body()).contains("not, or no longer, a member");
        People.accept(people.as(email), token).accepted();
        assertThat(People.members(admin, email)).isEqualTo(1);
        people.as(email).ask(VIEWER).text("viewer.member.id");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void removingHoldsAtOnceAndKeycloakHearsOfItLater(boolean asked) throws InterruptedException {
        Actor admin = people.founder(People.slug());
        String email = People.account("removed");
        People.accept(people.as(email), People.invite(admin, email, "PM")).accepted();
        Actor removed = people.as(email);
        String member = removed.ask(VIEWER).text("viewer.member.id");
        if (asked) {
            WIRE.cutAfter(1, true, LEAVING);
        } else {
            WIRE.cut();
        }
        assertThat(People.remove(admin, member)).isFalse();
        removed.ask(VIEWER).failed("ORGANISATION_REQUIRED");
        WIRE.mend();
        assertThat(WIRE.carries(LEAVING, Duration.ofSeconds(20))).isTrue();
        Answer forgotten = people.as(email).ask(VIEWER).failed("ORGANISATION_REQUIRED");
        assertThat(forgotten.body()).contains("belongs to no organisation");
    }

    private static void cutTransactionsOff() {
        try (var connection = DriverManager.getConnection(Database.url(), Roles.APPLICATION, Roles.PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where usename = current_user and pid <> pg_backend_pid() and state = 'idle in transaction'""");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
