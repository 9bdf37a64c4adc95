package dev.throughline.reporting.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.reporting.Told;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Whether everywhere somebody answers for the product.
@ModuleTest
class HealthPeopleApiTests {

    private final TestOrganisation organisation;

    HealthPeopleApiTests(Actors actors) {
        this.organisation = actors.organisation();
    }

    /// By hand: two teams; whoever is PM of the one reaches 1 of 2, whoever is PM of the line reaches both.
    @Test
    void findsTeamsWithoutAProductManager() {
        String mother = organisation.line("Mother");
        String first = organisation.team("First", mother);
        String second = organisation.team("Second", mother);
        assertThat(told().found("TEAM_WITHOUT_PM")).containsExactly(first, second);
        organisation.inTeam("PM", first);
        Told one = told();
        assertThat(one.found("TEAM_WITHOUT_PM")).containsExactly(second);
        one.hasShare("TEAMS_WITH_PM", 1, 2, "50.00");
        assertThat(one.rows("TEAMS_WITH_PM")).containsExactly(first);
        organisation.inLine("PM", mother);
        assertThat(told().found("TEAM_WITHOUT_PM")).isEmpty();
    }

    @Test
    void findsLinesWithoutAVicePresident() {
        String mother = organisation.line("Mother");
        String daughter = organisation
                .admin()
                .mutate(
                        "addBusinessLine",
                        Map.of("name", "Daughter", "kind", "BUSINESS_LINE", "parentId", mother),
                        "businessLine",
                        "id")
                .id();
        organisation.inLine("VP", daughter);
        Told one = told();
        assertThat(one.found("LINE_WITHOUT_VP")).containsExactly(mother);
        one.hasShare("LINES_WITH_VP", 1, 2, "50.00");
        organisation.inLine("VP", mother);
        assertThat(told().found("LINE_WITHOUT_VP")).isEmpty();
    }

    private Told told() {
        return Told.by(organisation.as("CPO"), "productLedHealthReport", Map.of());
    }
}
