package dev.throughline.stakeholder.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.Database;
import dev.throughline.testkit.JobsOf;
import dev.throughline.testkit.ModuleTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;

/// What happens between a file's arrival and its job, and where two jobs are at it at once.
@ModuleTest
class ImportRaceApiTests {

    private final SmartLifecycle queue;
    private final Market market;
    private final String email;

    ImportRaceApiTests(Actors actors, @Qualifier("taskQueue") SmartLifecycle queue) {
        this.queue = queue;
        this.market = new Market(actors.organisation());
        this.email = market.sales.ask("{ viewer { member { email } } }").text("viewer.member.email");
    }

    @Test
    void doublesNothingWhereTwoBringInTheSameIdsAtOnce() {
        String accounts = "external_id,name\n"
                + IntStream.range(0, 300)
                        .mapToObj(row -> row + ",Account " + row + "\n")
                        .collect(Collectors.joining());
        String talks = "external_id,kind,channel,held_on,counterpart\n"
                + IntStream.range(0, 300)
                        .mapToObj(row -> row + ",REACTIVE,CALL,2026-01-05,Person " + row + "\n")
                        .collect(Collectors.joining());
        Desk sales = new Desk(market.sales);
        Desk pm = new Desk(market.pm);
        List<Answer> jobs = together(
                List.of(sales, pm, sales, pm),
                List.of(
                        () -> sales.upload("accounts?from=crm", accounts),
                        () -> pm.upload(
                                "accounts?from=crm",
                                accounts.replace("name", "name,fit").replaceAll("(Account \\d+)", "$1,GOOD")),
                        () -> sales.upload("conversations?from=crm", talks),
                        () -> pm.upload("conversations?from=crm", talks.replace("Person", "Somebody"))));
        for (List<Answer> both : List.of(jobs.subList(0, 2), jobs.subList(2, 4))) {
            assertThat(both)
                    .anyMatch(job -> job.text("job.state").equals("DONE"))
                    .allSatisfy(this::isWholeOrRefused);
        }
        assertThat(market.pm.ask("{ accounts { totalCount } }").<Integer>get("accounts.totalCount"))
                .isEqualTo(300);
        assertThat(market.pm.ask("{ conversations { totalCount } }").<Integer>get("conversations.totalCount"))
                .isEqualTo(300);
    }

    @Test
    void letsOneOfTwoMachinesHaveASourceThatBothBringInAtOnce() {
        String[] allowed = {"ACCOUNT_READ", "ACCOUNT_IMPORT", "ORGANISATION_READ"};
        Desk one = new Desk(market.organisation.machine(allowed));
        Desk other = new Desk(market.organisation.machine(allowed));
        queue.stop();
        Answer first;
        Answer second;
        try {
            first = one.upload("accounts?from=crm", "external_id,name,owner\n1,Bank,%s\n".formatted(email));
            second = other.upload("accounts?from=crm", "external_id,name,owner\n2,Shop,%s\n".formatted(email));
        } finally {
            queue.start();
        }
        Answer ended = new JobsOf(one.actor()).ended(Desk.job(first));
        Answer later = new JobsOf(other.actor()).ended(Desk.job(second));
        assertThat(ended.text("job.state") + later.text("job.state")).isIn("DONEFAILED", "FAILEDDONE");
        assertThat(market.pm.ask("{ accounts { totalCount } }").<Integer>get("accounts.totalCount"))
                .isEqualTo(1);
    }

    @Test
    void letsOneOfTwoMachinesTakeOverASourceWhoseMachineIsGone() {
        String[] allowed = {"ACCOUNT_READ", "ACCOUNT_IMPORT", "ORGANISATION_READ"};
        Actor former = market.organisation.machine(allowed);
        String csv = "external_id,name,owner\n%s,%s,%s\n";
        new Desk(former).done("accounts?from=crm", csv.formatted("1", "Bank", email));
        market.organisation
                .admin()
                .mutate(
                        "revokeServiceAccount",
                        Map.of(
                                "id",
                                former.ask("{ viewer { serviceAccount { id } } }")
                                        .text("viewer.serviceAccount.id")),
                        "serviceAccount",
                        "id")
                .accepted();
        List<Desk> desks =
                List.of(new Desk(market.organisation.machine(allowed)), new Desk(market.organisation.machine(allowed)));
        List<Answer> jobs = together(
                desks,
                List.of(
                        () -> desks.get(0).upload("accounts?from=crm", csv.formatted("2", "Shop", email)),
                        () -> desks.get(1).upload("accounts?from=crm", csv.formatted("3", "Mill", email))));
        assertThat(jobs.stream().map(job -> job.text("job.state")).toList())
                .containsExactlyInAnyOrder("DONE", "FAILED");
        assertThat(market.pm.ask("{ accounts { totalCount } }").<Integer>get("accounts.totalCount"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bringsInNothingForAMachineThatIsRevokedMeanwhileOrHasNoKeyAnyMore(boolean all) {
        Actor machine = market.organisation.machine("ACCOUNT_READ", "ACCOUNT_IMPORT", "ORGANISATION_READ");
        String id = machine.ask("{ viewer { serviceAccount { id } } }").text("viewer.serviceAccount.id");
        Actor admin = market.organisation.admin();
        String key = admin.ask(
                        "query ($id: ID!) { serviceAccount(id: $id) { apiKeys { nodes { id } } } }", Map.of("id", id))
                .text("serviceAccount.apiKeys.nodes[0].id");
        queue.stop();
        String job;
        try {
            job = Desk.job(new Desk(machine)
                    .upload("accounts?from=crm", "external_id,name,owner\n1,Bank,%s\n".formatted(email)));
            if (all) {
                admin.mutate("revokeServiceAccount", Map.of("id", id), "serviceAccount", "id")
                        .accepted();
            } else {
                admin.mutate("revokeApiKey", Map.of("id", key), "apiKey", "id").accepted();
            }
        } finally {
            queue.start();
        }
        Answer ended = new JobsOf(market.organisation.everything()).ended(job);
        assertThat(ended.text("job.state")).as(ended.body()).isEqualTo("FAILED");
        assertThat(ended.text("job.message")).contains("may not do it any more");
        assertThat(market.pm.ask("{ accounts { totalCount } }").<Integer>get("accounts.totalCount"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "account, conversations, account",
        "account, conversations, account_external_id",
        "stakeholder, conversations, stakeholder",
        "advisory_group, conversations, advisory_group",
        "account, requests, account"
    })
    void waitsForWhoeverArchivesWhatItNames(String table, String path, String column) throws Exception {
        Desk pm = new Desk(market.pm);
        pm.done("accounts?from=crm", "external_id,name\nAda,Ada\n");
        Market.make(market.pm, "addStakeholder", "stakeholder", Map.of("name", "Ada"));
        Market.make(market.pm, "addAdvisoryGroup", "advisoryGroup", Map.of("name", "Ada", "purpose", "Listen"));
        String csv = "%s,wording,kind,channel,held_on\nAda,A button,%s,CALL,2026-01-05\n"
                .formatted(column, path.equals("requests") ? "SOLUTION" : "REACTIVE");
        try (Connection archiving = Database.owner();
                var statement = archiving.createStatement()) {
            archiving.setAutoCommit(false);
            statement.execute("select set_config('app.tenant_id', '%s', true)".formatted(market.organisation.id()));
            statement.execute("update stakeholder.%s set archived_at = now()".formatted(table));
            String job = Desk.job(pm.upload(path + "?from=crm", csv));
            ResultSet waiting;
            Instant until = Instant.now().plusSeconds(10);
            do {
                Thread.sleep(50);
                waiting = statement.executeQuery("select 1 from pg_locks where not granted");
            } while (!waiting.next() && Instant.now().isBefore(until));
            archiving.commit();
            assertThat(Desk.found(new JobsOf(market.pm).ended(job))).containsExactly("2 " + column + " NOT_FOUND");
        }
    }

    /// Who comes second changes what is their own, or nothing at all.
    private void isWholeOrRefused(Answer job) {
        if (job.text("job.state").equals("DONE")) {
            assertThat(Desk.message(job)).contains("300");
        } else {
            assertThat(Desk.found(job)).hasSize(300).allMatch(finding -> finding.endsWith("external_id FORBIDDEN"));
        }
    }

    /// All of them wait until the queue begins with them, at the same moment.
    private List<Answer> together(List<Desk> desks, List<Supplier<Answer>> uploads) {
        List<String> jobs = new ArrayList<>();
        queue.stop();
        try {
            uploads.forEach(upload -> jobs.add(Desk.job(upload.get())));
        } finally {
            queue.start();
        }
        return IntStream.range(0, jobs.size())
                .mapToObj(each -> new JobsOf(desks.get(each).actor()).ended(jobs.get(each)))
                .toList();
    }
}
