package dev.throughline.stakeholder.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Whom rows name as theirs.
@ModuleTest
class PeopleImportApiTests {

    private static final String FILE = "external_id,name,owner\n";

    private final Market market;
    private final Statements statements;
    private final Desk crm;

    PeopleImportApiTests(Actors actors, Statements statements) {
        this.market = new Market(actors.organisation());
        this.statements = statements;
        this.crm = new Desk(market.organisation.machine("ACCOUNT_READ", "ACCOUNT_IMPORT", "ORGANISATION_READ"));
    }

    @Test
    void areLookedForAtOnce() {
        String csv = FILE
                + "1,Bank,%s\n2,Shop,%s\n3,Mill,%s\n"
                        .formatted(email(market.sales), email(market.pm).toUpperCase(Locale.ROOT), email(market.vp));
        List<String> sent = statements.during(() -> crm.done("accounts?from=crm", csv));
        assertThat(sent).filteredOn(sql -> sql.contains("lower(")).hasSize(1);
        assertThat(market.pm
                        .ask("{ accounts(orderBy: [{field: NAME}]) { nodes { owner { email } } } }")
                        .<String>list("accounts.nodes[*].owner.email"))
                .containsExactly(email(market.sales), email(market.vp), email(market.pm));
    }

    @Test
    void areNotNamedAnewWhoMayNotEnter() {
        Actor leaving = market.organisation.as("SALES");
        String email = email(leaving);
        String csv = FILE + "1,Bank,%s\n".formatted(email);
        assertThat(crm.done("accounts?from=crm", csv)).contains("1 added");
        end("deactivateMember", member(leaving));
        assertThat(crm.done("accounts?from=crm", csv)).contains("1 as they were");
        assertThat(crm.found("accounts?from=crm", csv + "2,Shop,%s\n".formatted(email)))
                .containsExactly("3 owner INVALID");
    }

    @Test
    void stayWhereTheyWereNamedBeforeTheyLeft() {
        Actor leaving = market.organisation.as("SALES");
        String email = email(leaving);
        crm.done("accounts?from=crm", FILE + "1,Bank,%s\n".formatted(email));
        end("removeMember", member(leaving));
        Desk pm = new Desk(market.pm);
        String file = pm.exported("exportAccounts");
        assertThat(file).contains(email);
        assertThat(pm.done("accounts", file)).isEqualTo("0 added, 0 changed, 1 as they were.");
        assertThat(crm.found("accounts?from=crm", FILE + "2,Shop,%s\n".formatted(email)))
                .containsExactly("2 owner NOT_FOUND");
    }

    private void end(String mutation, String member) {
        market.organisation
                .admin()
                .mutate(mutation, Map.of("id", member), "member", "id")
                .accepted();
    }

    private static String member(Actor actor) {
        return actor.ask("{ viewer { member { id } } }").text("viewer.member.id");
    }

    private static String email(Actor actor) {
        return actor.ask("{ viewer { member { email } } }").text("viewer.member.email");
    }
}
