package dev.throughline.roadmap.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.roadmap.roadmap.Roadmap;
import dev.throughline.roadmap.roadmap.RoadmapId;
import dev.throughline.roadmap.roadmap.RoadmapState;
import dev.throughline.roadmap.theme.Hypothesis;
import dev.throughline.roadmap.theme.Lane;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.roadmap.theme.ThemeOrigin;
import dev.throughline.roadmap.theme.ThemeState;
import dev.throughline.roadmap.theme.Validity;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import dev.throughline.strategy.targetcondition.TargetConditionOrigin;
import dev.throughline.strategy.targetcondition.TargetConditionState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What the moves of themes do not let happen, is looked at once more before anybody is told.
class PublicationChecksTests {

    private final Roadmap roadmap = new Roadmap(
            new RoadmapId(UUID.randomUUID()),
            new TeamId(UUID.randomUUID()),
            new TargetConditionId(UUID.randomUUID()),
            "The roadmap",
            null,
            null,
            null,
            null,
            RoadmapState.CURRENT,
            1,
            Instant.EPOCH,
            Instant.EPOCH,
            null);

    @Test
    void wantsWhatIsKnownAndUnknownInDiscovery() {
        assertThat(rules(theme(ThemeState.DISCOVERY, Validity.UNVALIDATED, List.of(), List.of()), false))
                .contains(PublicationRule.KNOWN_MISSING, PublicationRule.UNKNOWN_MISSING);
        assertThat(rules(theme(ThemeState.DISCOVERY, Validity.UNVALIDATED, List.of("This"), List.of("That")), false))
                .doesNotContain(PublicationRule.KNOWN_MISSING, PublicationRule.UNKNOWN_MISSING);
        assertThat(rules(theme(ThemeState.DELIVERY, Validity.VALIDATED, List.of(), List.of()), true))
                .doesNotContain(PublicationRule.KNOWN_MISSING, PublicationRule.UNKNOWN_MISSING);
    }

    @Test
    void wantsAValidatedProblemWithEvidenceInDelivery() {
        assertThat(rules(theme(ThemeState.DELIVERY, Validity.UNVALIDATED, List.of(), List.of()), false))
                .contains(PublicationRule.PROBLEM_NOT_VALIDATED, PublicationRule.EVIDENCE_MISSING);
        assertThat(rules(theme(ThemeState.DELIVERY, Validity.VALIDATED, List.of(), List.of()), true))
                .doesNotContain(PublicationRule.PROBLEM_NOT_VALIDATED, PublicationRule.EVIDENCE_MISSING);
        assertThat(rules(theme(ThemeState.DISCOVERY, Validity.UNVALIDATED, List.of(), List.of()), false))
                .doesNotContain(PublicationRule.PROBLEM_NOT_VALIDATED, PublicationRule.EVIDENCE_MISSING);
    }

    private List<PublicationRule> rules(Theme theme, boolean evidenced) {
        RoadmapContent content = new RoadmapContent(
                roadmap,
                head(),
                List.of(),
                List.of(theme),
                Map.of(),
                evidenced ? Set.of(theme.id()) : Set.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Set.of());
        return PublicationChecks.of(content, Audience.INTERNAL).stream()
                .map(PublicationFinding::rule)
                .toList();
    }

    private Theme theme(ThemeState state, Validity problem, List<String> known, List<String> unknown) {
        return new Theme(
                new ThemeId(UUID.randomUUID()),
                roadmap.id(),
                "The theme",
                null,
                ThemeOrigin.STRATEGY,
                "They leave",
                new Hypothesis("A search would help", problem, Validity.UNVALIDATED, known, unknown),
                List.of(),
                state,
                null,
                null,
                Lane.NOW,
                1,
                null,
                null,
                null,
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                null);
    }

    private TargetCondition head() {
        return new TargetCondition(
                roadmap.targetConditionId(),
                roadmap.teamId(),
                null,
                null,
                "In two days",
                null,
                null,
                null,
                null,
                TargetConditionOrigin.TEAM,
                false,
                TargetConditionState.ACTIVE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                null);
    }
}
