package dev.throughline.stakeholder.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.JobsOf;
import dev.throughline.testkit.ModuleTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;

@ModuleTest
class RequestImportApiTests {

    private final Actors actors;
    private final SmartLifecycle queue;
    private Market market;
    private Desk sales;

    RequestImportApiTests(Actors actors, @Qualifier("taskQueue") SmartLifecycle queue) {
        this.actors = actors;
        this.queue = queue;
    }

    @BeforeEach
    void open() {
        market = new Market(actors.organisation());
        sales = new Desk(market.sales);
    }

    @Test
    void raisesARequestForEachRowAndNoneTwice() {
        market.account("Bank");
        String csv = "wording,kind,account\nA button,solution,Bank\nNobody finds a plan,PROBLEM,\n";
        assertThat(sales.done("requests", csv)).isEqualTo("2 added, 0 changed, 0 as they were.");
        assertThat(sales.found("requests", csv)).containsExactly("2 wording DUPLICATE", "3 wording DUPLICATE");
        Answer seen = market.sales.ask("{ requests { nodes { wording kind state account { name } } } }");
        assertThat(seen.<String>list("requests.nodes[?(@.kind=='SOLUTION')].account.name"))
                .containsExactly("Bank");
        assertThat(seen.<String>list("requests.nodes[*].state")).containsExactly("RECEIVED", "RECEIVED");
    }

    @Test
    void tellsAllThatIsWrongAtOnceAndImportsNothing() {
        String mail = market.pm.ask("{ viewer { member { email } } }").text("viewer.member.email");
        assertThat(sales.found("requests", """
                        wording,kind,account,raised_by
                        A button,SOLUTION,Unknown,
                        ,PROBLEM,,
                        Another,WISH,,
                        One,,,
                        Two,PROBLEM,,%s
                        Same,PROBLEM,,
                        Same,PROBLEM,,
                        """.formatted(mail)))
                .containsExactlyInAnyOrder(
                        "2 account NOT_FOUND",
                        "3 wording TEXT_LENGTH",
                        "4 kind INVALID",
                        "5 kind INVALID",
                        "6 raised_by FORBIDDEN",
                        "8 wording DUPLICATE");
        assertThat(market.sales.ask("{ requests { totalCount } }").<Integer>get("requests.totalCount"))
                .isZero();
    }

    @Test
    void bringsBackWhatItExportedAndChangesNothing() {
        String account = market.account("Bank");
        sales.done("requests?from=desk", "external_id,wording,kind,account\nT-1,\"=1+1\nmore\",PROBLEM,Bank\n");
        market.accepted(account, market.problem("It hurts"));
        market.raise(market.pm, Map.of("wording", "By somebody else"));
        String csv = sales.exported("exportRequests");
        assertThat(csv)
                .startsWith("\uFEFFid,source,external_id,wording,kind,account,raised_by,state,reply\n")
                .contains(",desk,T-1,\"'=1+1\nmore\",PROBLEM,Bank,")
                .contains(",ACCEPTED_AS_PROBLEM,")
                .doesNotContain("By somebody else");
        assertThat(sales.done("requests", csv)).isEqualTo("0 added, 0 changed, 2 as they were.");
        market.sales
                .mutate("archiveAccount", Map.of("id", account), "account", "id")
                .accepted();
        assertThat(sales.done("requests", csv)).isEqualTo("0 added, 0 changed, 2 as they were.");
        assertThat(sales.exported("exportRequests")).isEqualTo(csv);
    }

    @Test
    void changesARequestUntilSomebodyHasLookedIntoIt() {
        String file = "external_id,wording,kind\nT-1,%s,PROBLEM\n";
        sales.done("requests?from=desk", file.formatted("First"));
        assertThat(sales.done("requests?from=desk", file.formatted("Second"))).contains("1 changed");
        String id = market.sales.ask("{ requests { nodes { id wording } } }").text("requests.nodes[0].id");
        market.request("studyRequest", id, Map.of()).accepted();
        assertThat(sales.found("requests?from=desk", file.formatted("Third")))
                .containsExactly("2 external_id FORBIDDEN");
        Desk pm = new Desk(market.pm);
        assertThat(pm.done("requests?from=desk", file.formatted("Third"))).contains("1 changed");
        market.request("declineRequest", id, Map.of("reply", "No")).accepted();
        assertThat(pm.found("requests?from=desk", file.formatted("Fourth")))
                .containsExactly("2 wording MOVE_NOT_ALLOWED");
        assertThat(pm.done("requests?from=desk", file.formatted("Third"))).contains("1 as they were");
    }

    @Test
    void asksOnceMoreWhatTheAskerMayDo() {
        Actor seller = market.organisation.as("SALES");
        String member = seller.ask("{ viewer { member { id } } }").text("viewer.member.id");
        String job;
        queue.stop();
        try {
            job = Desk.job(new Desk(seller).upload("requests", "wording,kind\nA button,SOLUTION\n"));
            market.organisation
                    .admin()
                    .mutate("deactivateMember", Map.of("id", member), "member", "id")
                    .accepted();
        } finally {
            queue.start();
        }
        Answer failed = new JobsOf(market.organisation.everything()).ended(job);
        assertThat(failed.text("job.message")).startsWith("Nothing was changed: whoever asked for this may not do it");
        assertThat(market.pm.ask("{ requests { totalCount } }").<Integer>get("requests.totalCount"))
                .isZero();
    }

    @Test
    void letsThoseImportWhoMayRaiseRequests() {
        assertThat(new Desk(market.cpo)
                        .upload("requests", "wording,kind\nA,PROBLEM\n")
                        .status())
                .isEqualTo(403);
        assertThat(new Desk(market.stakeholder).done("requests", "wording,kind\nA,PROBLEM\n"))
                .contains("1 added");
        assertThat(List.of(new Desk(market.stakeholder).found("requests", "wording,kind,account\nB,PROBLEM,Bank\n")))
                .containsExactly(List.of("2 account FORBIDDEN"));
    }
}
