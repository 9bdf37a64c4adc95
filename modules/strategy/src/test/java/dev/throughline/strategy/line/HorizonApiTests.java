package dev.throughline.strategy.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.strategy.StrategyLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How far ahead a level looks is what its roles say, or where none does, the organisation.
@ModuleTest
class HorizonApiTests {

    private final TestOrganisation organisation;
    private final StrategyLine line;
    private final Actor admin;

    HorizonApiTests(Actors actors) {
        this.organisation = actors.organisation();
        this.line = new StrategyLine(organisation);
        this.admin = organisation.admin();
    }

    @Test
    void isThatOfTheRolesOnTheLevel() {
        String condition = line.draft(Map.of("startsOn", "2017-01-01", "dueOn", "2017-08-31"))
                .id();
        assertThat(warnings(condition))
                .contains("A target condition usually looks up to 6 months ahead; this one looks 8.");

        horizon("Product Manager", 0, 3);
        assertThat(warnings(condition))
                .contains("A target condition usually looks up to 3 months ahead; this one looks 8.");

        String senior = admin.mutate(
                        "addRole",
                        Map.of(
                                "level", "PM",
                                "title", "Senior PM",
                                "horizon", Map.of("monthsLeast", 6, "monthsMost", 9)),
                        "role",
                        "id")
                .id();
        assertThat(warnings(condition)).noneMatch(message -> message.contains("ahead"));

        admin.mutate("archiveRole", Map.of("id", senior), "role", "id").accepted();
        assertThat(warnings(condition)).anyMatch(message -> message.contains("up to 3 months"));
    }

    @Test
    void isThatOfEachLevelForWhatItAnswersFor() {
        horizon("Chief Product Officer", 1, 2);
        horizon("VP of Product", 3, 4);
        String vision = line.cpo
                .mutate(
                        "draftVision",
                        Map.of("statement", "Far", "startsOn", "2017-01-01", "dueOn", "2020-12-31"),
                        "vision",
                        "id")
                .id();
        assertThat(warnings(vision)).containsExactly("A vision usually looks 1 to 2 months ahead; this one looks 48.");
        String challenge = line.challenge(Map.of("startsOn", "2017-01-01", "dueOn", "2017-12-31"));
        assertThat(warnings(challenge))
                .containsExactly("A challenge usually looks 3 to 4 months ahead; this one looks 12.");
    }

    @Test
    void beginsOnTheDayThatItIsInTheOrganisation() {
        String challenge = line.challenge(Map.of());
        for (String zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago")) {
            admin.mutate("changeOrganisation", Map.of("timeZone", zone), "organisation", "id")
                    .accepted();
            horizon("Product Manager", 100, 100);
            LocalDate today = LocalDate.now(ZoneId.of(zone));
            for (LocalDate due : List.of(
                    today.plusMonths(2).minusDays(2), today.plusMonths(2).minusDays(1))) {
                long months = ChronoUnit.MONTHS.between(today, due.plusDays(1));
                assertThat(warnings(line.draft(Map.of("challengeId", challenge, "dueOn", due.toString()))
                                .id()))
                        .as(zone)
                        .anyMatch(message -> message.endsWith("this one looks %d.".formatted(months)));
            }
        }
    }

    private void horizon(String title, int least, int most) {
        String id = admin.ask("query ($t: String!) { role(by: {title: $t}) { id } }", Map.of("t", title))
                .text("role.id");
        admin.mutate(
                        "changeRole",
                        Map.of("id", id, "horizon", Map.of("monthsLeast", least, "monthsMost", most)),
                        "role",
                        "id")
                .accepted();
    }

    private List<String> warnings(String id) {
        return admin.ask(
                        "query ($id: ID!) { node(id: $id) { ... on StrategyNode { warnings { message } } } }",
                        Map.of("id", id))
                .list("node.warnings[*].message");
    }
}
