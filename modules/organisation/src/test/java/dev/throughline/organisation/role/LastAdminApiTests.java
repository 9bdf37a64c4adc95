package dev.throughline.organisation.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// An organisation never loses its last admin, however it is tried.
@ModuleTest
class LastAdminApiTests {

    private final TestOrganisation organisation;
    private final Actor admin;
    private final String role;

    LastAdminApiTests(Actors actors) {
        this.organisation = actors.organisation();
        this.admin = organisation.admin();
        this.role = admin.ask("{ role(by: {title: \"Admin\"}) { id } }").text("role.id");
    }

    @Test
    void refusesWhateverLeavesNobodyToConfigure() {
        String grant = grant(admin);
        admin.mutate("revokeRole", Map.of("id", grant), "roleGrant", "id").refused("LAST_ADMIN", "input.id");
        admin.mutate("changeRoleGrant", Map.of("id", grant, "until", "2099-01-01T00:00:00Z"), "roleGrant", "id")
                .refused("LAST_ADMIN", "input.until");
        for (String missing : List.of("PEOPLE_CHANGE", "ROLE_CHANGE", "ORGANISATION_CHANGE")) {
            List<String> left = new ArrayList<>(
                    List.of("ORGANISATION_READ", "PEOPLE_CHANGE", "ROLE_CHANGE", "ORGANISATION_CHANGE"));
            left.remove(missing);
            admin.mutate("changeRole", Map.of("id", role, "allows", left), "role", "id")
                    .refused("LAST_ADMIN", "input.allows");
        }
        String sales = admin.ask("{ role(by: {title: \"Sales\"}) { id } }").text("role.id");
        admin.mutate("archiveRole", Map.of("id", role, "reassignToId", sales), "role", "id")
                .refused("LAST_ADMIN", "input.id");
        assertThat(admin.ask("{ roles { totalCount } }").errors()).isEmpty();
    }

    @Test
    void countsNeitherAnAdminOfALineNorOneForAWhile() {
        organisation.inLine("ADMIN", organisation.line("Line"));
        Actor second = organisation.holding(role, Map.of("until", "2099-01-01T00:00:00Z"));
        second.mutate("revokeRole", Map.of("id", grant(admin)), "roleGrant", "id")
                .refused("LAST_ADMIN", "input.id");
    }

    @Test
    void countsWhoHoldsItByTwoRoles() {
        String people = add(
                "People",
                List.of(
                        "ORGANISATION_READ",
                        "PEOPLE_CHANGE",
                        "ORGANISATION_EXPORT",
                        "ORGANISATION_CLOSE",
                        "SERVICE_ACCOUNT_CHANGE",
                        "AUDIT_READ"));
        String rest = add("Rest", List.of("ORGANISATION_READ", "ROLE_CHANGE", "ORGANISATION_CHANGE"));
        Actor second = organisation.holding(people, Map.of());
        String member = second.ask("{ viewer { member { id } } }").text("viewer.member.id");
        admin.mutate("grantRole", Map.of("memberId", member, "roleId", rest), "roleGrant", "id")
                .accepted();
        second.mutate("revokeRole", Map.of("id", grant(admin)), "roleGrant", "id")
                .accepted();
        second.mutate("archiveRole", Map.of("id", rest, "reassignToId", people), "role", "id")
                .refused("LAST_ADMIN", "input.id");
    }

    @RepeatedTest(5)
    void keepsOneOfTwoWhoRevokeEachOtherAtOnce() throws Exception {
        Actor second = organisation.holding(role, Map.of());
        String first = grant(admin);
        String other = grant(second);
        List<Answer> answers = atOnce(
                () -> admin.mutate("revokeRole", Map.of("id", other), "roleGrant", "id"),
                () -> second.mutate("revokeRole", Map.of("id", first), "roleGrant", "id"));
        assertThat(answers.stream().filter(answer -> answer.body().contains("\"userErrors\":[]")))
                .as(answers.toString())
                .hasSize(1);
    }

    @RepeatedTest(5)
    void keepsOneWhereARoleIsChangedAndAGrantRevokedAtOnce() throws Exception {
        String copy = add(
                "Copy",
                List.of(
                        "ORGANISATION_READ",
                        "PEOPLE_CHANGE",
                        "ROLE_CHANGE",
                        "ORGANISATION_CHANGE",
                        "ORGANISATION_EXPORT",
                        "ORGANISATION_CLOSE",
                        "SERVICE_ACCOUNT_CHANGE",
                        "AUDIT_READ"));
        Actor second = organisation.holding(copy, Map.of());
        String first = grant(admin);
        List<Answer> answers = atOnce(
                () -> admin.mutate(
                        "changeRole", Map.of("id", copy, "allows", List.of("ORGANISATION_READ")), "role", "id"),
                () -> second.mutate("revokeRole", Map.of("id", first), "roleGrant", "id"));
        assertThat(answers.stream().filter(answer -> answer.body().contains("\"userErrors\":[]")))
                .as(answers.toString())
                .hasSize(1);
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> running = List.of(one, other).stream()
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            start.countDown();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private String add(String title, List<String> allows) {
        return admin.mutate("addRole", Map.of("level", "ADMIN", "title", title, "allows", allows), "role", "id")
                .id();
    }

    private static String grant(Actor actor) {
        return actor.ask("{ viewer { member { grants { nodes { id } } } } }").text("viewer.member.grants.nodes[0].id");
    }
}
