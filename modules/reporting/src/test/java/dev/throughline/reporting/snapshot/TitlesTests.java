package dev.throughline.reporting.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.platform.tenancy.TenantTransactions;
import dev.throughline.reporting.ReportLine;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.ModuleTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ModuleTest
class TitlesTests {

    private final Titles titles;
    private final TenantTransactions transactions;
    private final ReportLine line;

    TitlesTests(Actors actors, Titles titles, TenantTransactions transactions) {
        this.titles = titles;
        this.transactions = transactions;
        this.line = new ReportLine(actors.organisation());
    }

    @Test
    void areWhatThingsAreCalledAndNeverPeople() {
        String member = line.cpo.ask("{ viewer { member { id } } }").text("viewer.member.id");
        String unknown = "team_" + "0".repeat(32);
        Map<String, String> found = transactions.snapshot(
                UUID.fromString(line.organisation.id()),
                () -> titles.of(List.of(line.team, line.vision, line.theme, line.challenge, member, unknown, "no id")));
        assertThat(found)
                .containsOnly(
                        Map.entry(line.team, "Team"),
                        Map.entry(line.vision, "The vision"),
                        Map.entry(line.theme, "Search"),
                        Map.entry(line.challenge, "The challenge"));
    }
}
