package dev.throughline.stakeholder.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.ModuleTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A key that calls itself the CRM does not change what the CRM brought in.
@ModuleTest
class SourceApiTests {

    private static final String[] ALLOWED = {
        "ACCOUNT_READ",
        "ACCOUNT_IMPORT",
        "REQUEST_READ",
        "REQUEST_IMPORT",
        "CONVERSATION_READ",
        "CONVERSATION_IMPORT",
        "ORGANISATION_READ"
    };

    private final Market market;
    private final String email;

    SourceApiTests(Actors actors) {
        this.market = new Market(actors.organisation());
        this.email = market.sales.ask("{ viewer { member { email } } }").text("viewer.member.email");
    }

    @Test
    void belongsToTheServiceAccountThatBroughtItInFirst() {
        Desk crm = machine();
        Desk other = machine();
        String accounts = "external_id,name,owner\n1,Bank,%s\n".formatted(email);
        String requests = "external_id,wording,kind,raised_by\n1,A button,SOLUTION,%s\n".formatted(email);
        String talks = "external_id,kind,channel,held_on,counterpart,owner\n1,REACTIVE,CALL,2026-01-05,Ada,%s\n"
                .formatted(email);
        assertThat(crm.done("accounts?from=crm", accounts)).contains("1 added");
        assertThat(crm.done("requests?from=crm", requests)).contains("1 added");
        assertThat(crm.done("conversations?from=crm", talks)).contains("1 added");
        assertThat(other.found("accounts?from=crm", accounts.replace("Bank", "Mine")))
                .containsExactly("2 external_id FORBIDDEN");
        assertThat(other.found("requests?from=crm", requests.replace("button", "pony")))
                .containsExactly("2 external_id FORBIDDEN");
        assertThat(other.found("conversations?from=crm", talks.replace("Ada", "Eve")))
                .containsExactly("2 external_id FORBIDDEN");
        assertThat(other.done("accounts?from=desk", accounts.replace("Bank", "Shop")))
                .contains("1 added");
        assertThat(crm.done("accounts?from=crm", accounts.replace("Bank", "Big bank")))
                .contains("1 changed");
        assertThat(new Desk(market.pm).done("accounts?from=crm", accounts.replace("Bank", "Our bank")))
                .contains("1 changed");
    }

    @Test
    void isNotTakenByALook() {
        String accounts = "external_id,name,owner\n1,Bank,%s\n".formatted(email);
        assertThat(machine().done("accounts?from=crm&dryRun=true", accounts)).contains("1 would be added");
        assertThat(machine().done("accounts?from=crm", accounts)).contains("1 added");
    }

    @Test
    void goesToAnotherOnceTheFirstIsRevoked() {
        String accounts = "external_id,name,owner\n1,Bank,%s\n".formatted(email);
        Desk crm = machine();
        crm.done("accounts?from=crm", accounts);
        String id = crm.actor().ask("{ viewer { serviceAccount { id } } }").text("viewer.serviceAccount.id");
        Actor admin = market.organisation.admin();
        admin.mutate("revokeServiceAccount", Map.of("id", id), "serviceAccount", "id")
                .accepted();
        Desk next = machine();
        assertThat(next.done("accounts?from=crm", accounts.replace("Bank", "Big bank")))
                .contains("1 changed");
        assertThat(machine().found("accounts?from=crm", accounts)).containsExactly("2 external_id FORBIDDEN");
    }

    private Desk machine() {
        return new Desk(market.organisation.machine(ALLOWED));
    }
}
