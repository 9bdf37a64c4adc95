package dev.throughline.reporting.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.Level;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.person.PersonGrant;
import dev.throughline.reporting.scope.ReportScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A line with one below it, one beside them and one that is archived, and a team in each of the first three.
class HealthPeopleTests {

    private static final BusinessLineId RIDES = new BusinessLineId(new UUID(1, 1));
    private static final BusinessLineId AIRPORTS = new BusinessLineId(new UUID(1, 2));
    private static final BusinessLineId FOOD = new BusinessLineId(new UUID(1, 3));
    private static final BusinessLineId GONE = new BusinessLineId(new UUID(1, 4));
    private static final TeamId DRIVERS = new TeamId(new UUID(2, 1));
    private static final TeamId QUEUES = new TeamId(new UUID(2, 2));
    private static final TeamId KITCHENS = new TeamId(new UUID(2, 3));
    private static final Instant NOW = Instant.parse("2026-11-12T00:00:00Z");

    private final List<ReportFinding> findings = new ArrayList<>();

    /// By hand: a product manager of the line above reaches both of its teams, not the one beside; 2 of 3. A vice
    /// president of the line below does not reach up: 1 of 3, and who leads everything is none.
    @Test
    void countsWhoLeadsByARoleThatReaches() {
        HealthPeople people = people(
                null, grant(Level.PM, RIDES, null), grant(Level.VP, AIRPORTS, null), grant(Level.CPO, null, null));
        assertThat(people.teamsWithPm(findings).exact()).hasToString("2/3");
        assertThat(people.linesWithVp(findings).exact()).hasToString("1/3");
        assertThat(findings).extracting(ReportFinding::where).containsExactly(KITCHENS, RIDES, FOOD);
    }

    /// By hand: under the challenge is one team, whose product manager is its own, and its line, whose vice president
    /// is
    /// one of everything.
    @Test
    void asksOfAChallengeWhoLeadsTheTeamsUnderIt() {
        HealthPeople people = people(Set.of(KITCHENS), grant(Level.PM, null, KITCHENS), grant(Level.VP, null, null));
        assertThat(people.teamsWithPm(findings).total()).isEqualTo(1);
        assertThat(people.linesWithVp(findings).total()).isEqualTo(1);
        assertThat(findings).isEmpty();
    }

    private static HealthPeople people(@Nullable Set<TeamId> under, PersonGrant... grants) {
        return new HealthPeople(
                new ReportScope(null, null, null, null, null, null, NOW),
                under,
                List.of(
                        new LedLine(RIDES, null, false),
                        new LedLine(AIRPORTS, RIDES, false),
                        new LedLine(FOOD, null, false),
                        new LedLine(GONE, null, true)),
                List.of(new LedTeam(DRIVERS, RIDES), new LedTeam(QUEUES, AIRPORTS), new LedTeam(KITCHENS, FOOD)),
                List.of(grants));
    }

    private static PersonGrant grant(Level level, @Nullable BusinessLineId line, @Nullable TeamId team) {
        return new PersonGrant(new MemberId(new UUID(3, 1)), NOW, level, true, line, team);
    }
}
