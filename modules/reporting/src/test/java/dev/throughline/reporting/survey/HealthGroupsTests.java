package dev.throughline.reporting.survey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.team.TeamId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Line A has the teams 1 and 2, line B the team 3, and below B stands line C with team 4.
class HealthGroupsTests {

    private static final HealthPlace ALL = HealthPlace.ORGANISATION;
    private static final HealthPlace A = line(1);
    private static final HealthPlace B = line(2);
    private static final HealthPlace C = line(3);
    private static final HealthPlace ONE = team(1);
    private static final HealthPlace TWO = team(2);
    private static final HealthPlace THREE = team(3);
    private static final HealthPlace FOUR = team(4);

    private final HealthGroups groups = new HealthGroups(Map.of(ONE, A, TWO, A, THREE, B, FOUR, C, C, B));

    @Test
    void showsNothingOfFewerThanFive() {
        assertThat(shown(4, ONE)).isEmpty();
        assertThat(shown(5, ONE)).containsExactly(ALL);
        assertThat(groups.shown(List.of())).isEmpty();
    }

    @Test
    void showsGroupsThatLeaveNobodyOrEnoughBesideThem() {
        assertThat(shown(5, ONE, 6, TWO, 5, THREE)).containsExactlyInAnyOrder(ALL, A, ONE, TWO, B);
        assertThat(shown(5, ONE, 5, TWO, 5, ALL)).containsExactlyInAnyOrder(ALL, A, ONE, TWO);
    }

    /// By hand: of 14 in A, 6 and 5 leave 3, which one could take from it; so only the 6 are shown, and 8 are left.
    @Test
    void hidesTheSmallestWhereTooFewAreLeft() {
        assertThat(shown(6, ONE, 5, TWO, 3, A, 5, THREE)).containsExactlyInAnyOrder(ALL, A, ONE, B);
    }

    /// By hand: 4 in B are hidden, and A, which is everybody else, would tell them.
    @Test
    void hidesAGroupWhoseComplementIsSmall() {
        assertThat(shown(6, ONE, 6, TWO, 4, THREE)).containsExactly(ALL);
        assertThat(shown(6, ONE, 6, TWO, 1, ALL)).containsExactly(ALL);
    }

    /// A line in which everybody works is the organisation: it has no complement, and its teams are beside each other.
    @Test
    void looksThroughALineInWhichEverybodyWorks() {
        assertThat(shown(5, ONE, 7, TWO)).containsExactlyInAnyOrder(ALL, ONE, TWO);
    }

    @Test
    void looksBelowLinesThatStandBelowLines() {
        assertThat(shown(6, FOUR, 5, THREE, 5, ONE)).containsExactlyInAnyOrder(ALL, A, B, C, THREE);
        assertThat(groups.around(FOUR)).containsExactly(FOUR, C, B, ALL);
    }

    /// Whatever is shown: what is left of a group beside the largest shown ones within it is nobody, or enough.
    @Test
    void neverLeavesAFew() {
        List<HealthPlace> places = List.of(ALL, A, B, C, ONE, TWO, THREE, FOUR);
        Random random = new Random(7);
        for (int round = 0; round < 5000; round++) {
            List<HealthPlace> answered = new ArrayList<>();
            places.forEach(place -> answered.addAll(Collections.nCopies(random.nextInt(9), place)));
            Set<HealthPlace> shown = groups.shown(answered);
            for (HealthPlace group : shown) {
                long left = answered.stream()
                        .filter(place -> groups.around(place).stream()
                                .filter(shown::contains)
                                .findFirst()
                                .filter(group::equals)
                                .isPresent())
                        .count();
                assertThat(left == 0 || left >= HealthGroups.ENOUGH)
                        .as("%d are left of %s: %s", left, group, answered)
                        .isTrue();
            }
        }
    }

    private Set<HealthPlace> shown(Object... counted) {
        List<HealthPlace> answered = new ArrayList<>();
        for (int at = 0; at < counted.length; at += 2) {
            answered.addAll(Collections.nCopies((Integer) counted[at], (HealthPlace) counted[at + 1]));
        }
        return groups.shown(answered);
    }

    private static HealthPlace line(int number) {
        return HealthPlace.of(new BusinessLineId(new UUID(1, number)));
    }

    private static HealthPlace team(int number) {
        return HealthPlace.of(new TeamId(new UUID(2, number)));
    }
}
