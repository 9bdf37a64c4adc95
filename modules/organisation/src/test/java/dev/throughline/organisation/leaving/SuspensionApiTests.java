package dev.throughline.organisation.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.JobsOf;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Who may do what in an organisation that is suspended or on its way out.
@ModuleTest
class SuspensionApiTests {

    private static final String READ = "{ organisation { state } }";

    private final Actors actors;
    private final TestOrganisation organisation;
    private final String id;

    SuspensionApiTests(Actors actors) {
        this.actors = actors;
        this.organisation = actors.organisation();
        this.id = "organisation_" + organisation.id().replace("-", "");
    }

    @Test
    void keepsEverybodyOutButWhoMayCloseIt() {
        Actor pm = organisation.as("PM");
        assertThat(pm.ask(READ).text("organisation.state")).isEqualTo("ACTIVE");

        move(organisation.admin(), "suspendOrganisation", Map.of("reason", "We move house."))
                .accepted();

        Answer kept = pm.ask(READ);
        assertThat(kept.status()).isEqualTo(403);
        kept.failed("ORGANISATION_SUSPENDED");
        assertThat(kept.body()).contains("We move house. Ask its admin.");
        Answer seen = organisation
                .admin()
                .ask(
                        "{ organisation { state suspension { at byOperator reason by { name } } } viewer { permissions } members { nodes { name } } }");
        assertThat(seen.text("organisation.state")).isEqualTo("SUSPENDED");
        assertThat(seen.text("organisation.suspension.by.name")).isEqualTo("Admin");
        assertThat(seen.<Boolean>get("organisation.suspension.byOperator")).isFalse();
        assertThat(seen.<String>list("viewer.permissions"))
                .containsExactly("ORGANISATION_CLOSE", "ORGANISATION_EXPORT", "ORGANISATION_READ");
        organisation
                .admin()
                .mutate("addBusinessLine", Map.of("name", "Line", "kind", "BUSINESS_LINE"), "businessLine", "id")
                .failed("FORBIDDEN");
        assertThat(new JobsOf(organisation.admin()).archive()).isNotEmpty();

        move(organisation.admin(), "resumeOrganisation", Map.of()).accepted();
        assertThat(pm.ask(READ).text("organisation.state")).isEqualTo("ACTIVE");
        move(organisation.admin(), "resumeOrganisation", Map.of()).refused("MOVE_NOT_ALLOWED", "input.id");
        assertThat(organisation
                        .admin()
                        .ask("{ organisation { history { nodes { action reason } } } }")
                        .<String>list("organisation.history.nodes[*].action"))
                .startsWith("resumeOrganisation", "suspendOrganisation");
    }

    @Test
    void leavesToTheOperatorWhatTheOperatorSuspended() {
        move(actors.operator(), "suspendOrganisation", Map.of("reason", "Unpaid"))
                .accepted();
        move(organisation.admin(), "resumeOrganisation", Map.of()).refused("MOVE_NOT_ALLOWED", "input.id");
        assertThat(organisation
                        .admin()
                        .ask("{ organisation { suspension { byOperator by { name } } } }")
                        .<Boolean>get("organisation.suspension.byOperator"))
                .isTrue();
        assertThat(organisation.admin().ask("{ members { nodes { name } } }").errors())
                .isEmpty();

        leave(organisation.slug()).accepted();
        move(organisation.admin(), "restoreOrganisation", Map.of()).accepted();
        assertThat(organisation.admin().ask(READ).text("organisation.state")).isEqualTo("SUSPENDED");

        move(actors.operator(), "resumeOrganisation", Map.of()).accepted();
        assertThat(organisation.admin().ask(READ).text("organisation.state")).isEqualTo("ACTIVE");
    }

    @Test
    void saysToThoseKeptOutByTheOperatorWhomToAsk() {
        Actor pm = organisation.as("PM");
        move(actors.operator(), "suspendOrganisation", Map.of("reason", "Unpaid"))
                .accepted();
        assertThat(pm.ask(READ).body()).contains("Unpaid. Ask who runs this installation.");
    }

    @Test
    void keepsServiceAccountsOut() {
        Actor machine = organisation.machine("ORGANISATION_READ");
        machine.ask("{ organisation { slug } }").text("organisation.slug");
        organisation
                .admin()
                .mutate("suspendOrganisation", Map.of("id", id, "reason", "Not paid"), "organisation", "id")
                .accepted();
        assertThat(machine.ask("{ organisation { slug } }")
                        .failed("ORGANISATION_SUSPENDED")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void suspendsOnlyTheOwnOrganisation() {
        String other = "organisation_" + actors.organisation().id().replace("-", "");
        organisation
                .admin()
                .mutate("suspendOrganisation", Map.of("id", other, "reason", "Revenge"), "organisation", "id")
                .refused("NOT_FOUND", "input.id");
        actors.operator()
                .mutate(
                        "suspendOrganisation",
                        Map.of("id", "organisation_" + "0".repeat(32), "reason", "Nobody"),
                        "organisation",
                        "id")
                .refused("NOT_FOUND", "input.id");
        move(organisation.as("CPO"), "suspendOrganisation", Map.of("reason", "No"))
                .failed("FORBIDDEN");
    }

    @Test
    void leavesAfterAGracePeriodInWhichItMayStay() {
        Actor pm = organisation.as("PM");
        leave("another").refused("INVALID", "input.slug");
        leave(organisation.slug()).accepted();
        leave(organisation.slug()).refused("MOVE_NOT_ALLOWED", "input.id");

        Answer kept = pm.ask(READ);
        assertThat(kept.status()).isEqualTo(403);
        assertThat(kept.body()).contains("ORGANISATION_SUSPENDED", "is leaving");
        Answer leaving = organisation.admin().ask("{ organisation { state leaving { at dueAt reason by { name } } } }");
        assertThat(leaving.text("organisation.state")).isEqualTo("LEAVING");
        assertThat(Duration.between(
                        Instant.parse(leaving.text("organisation.leaving.at")),
                        Instant.parse(leaving.text("organisation.leaving.dueAt"))))
                .isBetween(Duration.ofDays(29), Duration.ofDays(31));

        move(organisation.admin(), "restoreOrganisation", Map.of("reason", "We stay"))
                .accepted();
        assertThat(pm.ask(READ).text("organisation.state")).isEqualTo("ACTIVE");
        move(organisation.admin(), "restoreOrganisation", Map.of()).refused("MOVE_NOT_ALLOWED", "input.id");
    }

    private Answer leave(String slug) {
        return move(organisation.admin(), "deleteOrganisation", Map.of("slug", slug, "reason", "Bankrupt"));
    }

    private Answer move(Actor actor, String mutation, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.put("id", id);
        return actor.mutate(mutation, input, "organisation", "id state");
    }
}
