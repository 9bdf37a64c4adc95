package dev.throughline.reporting.changed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.AnyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SurroundingsTests {

    private static final Instant SINCE = Instant.parse("2026-03-01T00:00:00Z");
    private static final MemberId ME = new MemberId(new UUID(1, 1));
    private static final BusinessLineId LINE = new BusinessLineId(new UUID(2, 1));
    private static final TeamId TEAM = new TeamId(new UUID(3, 1));
    private static final TeamId OTHER = new TeamId(new UUID(3, 2));

    private final List<Hanging> all = new ArrayList<>();
    private final AnyId vision = add("vision", null, null, null, null);
    private final AnyId intent = add("challenge", vision, LINE, null, null);
    private final AnyId challenge = add("challenge", intent, null, null, null);
    private final AnyId condition = add("target_condition", challenge, null, TEAM, null);
    private final AnyId roadmap = add("roadmap", condition, null, TEAM, null);
    private final AnyId theme = add("theme", roadmap, null, null, null);
    private final AnyId promise = add("promise", theme, null, null, null);
    private final AnyId elsewhere = add("target_condition", challenge, null, OTHER, null);
    private final AnyId unplanned = add("promise", null, null, null, null);

    @Test
    void showsATeamItsPathAndWhatHangsOnIt() {
        Map<AnyId, Side> sides = seen(team(TEAM));
        assertThat(sides)
                .containsOnly(
                        Map.entry(vision, Side.ABOVE),
                        Map.entry(intent, Side.ABOVE),
                        Map.entry(challenge, Side.ABOVE),
                        Map.entry(condition, Side.AT),
                        Map.entry(roadmap, Side.AT),
                        Map.entry(theme, Side.BELOW),
                        Map.entry(promise, Side.BELOW));
    }

    @Test
    void givesALineWhatItsIntentHolds() {
        Map<AnyId, Side> sides = seen(lines(LINE, TEAM));
        assertThat(sides)
                .containsEntry(vision, Side.ABOVE)
                .containsEntry(intent, Side.AT)
                .containsEntry(challenge, Side.AT)
                .containsEntry(condition, Side.BELOW)
                .containsEntry(elsewhere, Side.BELOW)
                .doesNotContainKey(unplanned);
    }

    @Test
    void followsTheTeamsOfALineUnderChallengesOfOthers() {
        BusinessLineId theirs = new BusinessLineId(new UUID(2, 2));
        Map<AnyId, Side> sides = seen(lines(theirs, OTHER));
        assertThat(sides)
                .containsOnly(
                        Map.entry(vision, Side.ABOVE),
                        Map.entry(intent, Side.ABOVE),
                        Map.entry(challenge, Side.ABOVE),
                        Map.entry(elsewhere, Side.BELOW));
    }

    @Test
    void showsEverythingToWhoeverHasARoleEverywhere() {
        Map<AnyId, Side> sides = seen(everywhere(Rung.VISION));
        assertThat(sides).hasSize(all.size()).containsEntry(vision, Side.AT);
        assertThat(sides.values().stream().filter(Side.BELOW::equals)).hasSize(all.size() - 1);
    }

    @Test
    void standsOnTheRungThatARoleForEverythingSets() {
        AnyId bare = add("challenge", vision, null, null, null);
        assertThat(seen(everywhere(Rung.CHALLENGE)))
                .containsEntry(vision, Side.ABOVE)
                .containsEntry(bare, Side.AT)
                .containsEntry(condition, Side.BELOW)
                .hasSize(all.size());
        assertThat(seen(everywhere(Rung.TARGET_CONDITION)))
                .containsEntry(bare, Side.ABOVE)
                .containsEntry(condition, Side.AT)
                .containsEntry(roadmap, Side.AT)
                .containsEntry(theme, Side.BELOW)
                .containsEntry(unplanned, Side.BELOW)
                .hasSize(all.size());
    }

    @Test
    void showsAnOwnerNothingButTheirPath() {
        AnyId mine = add("theme", roadmap, null, null, ME);
        AnyId behind = add("promise", mine, null, null, null);
        Map<AnyId, Side> sides = seen(new Standpoint(ME, ChangedView.OWN, null, Set.of(), Set.of(), Set.of()));
        assertThat(sides)
                .containsEntry(mine, Side.AT)
                .containsEntry(behind, Side.BELOW)
                .containsEntry(roadmap, Side.ABOVE)
                .doesNotContainKey(theme)
                .hasSize(7);
    }

    @Test
    void countsWhatIsTheirsAsTheirsAlsoBelowSomethingElseOfTheirs() {
        AnyId mine = add("initiative", challenge, null, null, ME);
        AnyId under = add("target_condition", mine, null, TEAM, null);
        Map<AnyId, Side> sides =
                seen(new Standpoint(ME, ChangedView.BUSINESS_LINE, null, Set.of(LINE), Set.of(TEAM), Set.of()));
        assertThat(sides).containsEntry(mine, Side.AT).containsEntry(under, Side.AT);
    }

    @Test
    void leadsNowhereFromWhatWasOverBefore() {
        AnyId former = add("challenge", vision, null, null, null);
        all.add(new Hanging(id("target_condition"), former.value(), null, TEAM, null, SINCE.minusSeconds(1)));
        AnyId later = add("challenge", vision, null, null, null);
        all.add(new Hanging(id("target_condition"), later.value(), null, TEAM, null, SINCE.plusSeconds(1)));
        Map<AnyId, Side> sides = seen(team(TEAM));
        assertThat(sides).doesNotContainKey(former).containsEntry(later, Side.ABOVE);
    }

    private Map<AnyId, Side> seen(Standpoint standpoint) {
        return Surroundings.of(all, standpoint, SINCE);
    }

    private static Standpoint team(TeamId team) {
        return new Standpoint(ME, ChangedView.TEAM, null, Set.of(), Set.of(team), Set.of());
    }

    private static Standpoint lines(BusinessLineId line, TeamId lookedAfter) {
        return new Standpoint(ME, ChangedView.BUSINESS_LINE, null, Set.of(line), Set.of(), Set.of(lookedAfter));
    }

    private static Standpoint everywhere(Rung rung) {
        return new Standpoint(ME, ChangedView.ORGANISATION, rung, Set.of(), Set.of(), Set.of());
    }

    private AnyId add(
            String kind,
            @Nullable AnyId on,
            @Nullable BusinessLineId line,
            @Nullable TeamId team,
            @Nullable MemberId owner) {
        AnyId id = id(kind);
        all.add(new Hanging(id, on == null ? null : on.value(), line, team, owner, null));
        return id;
    }

    private static AnyId id(String kind) {
        return new AnyId(kind, UUID.randomUUID());
    }
}
