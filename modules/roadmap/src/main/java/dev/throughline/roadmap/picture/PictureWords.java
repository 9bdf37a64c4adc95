package dev.throughline.roadmap.picture;

import static dev.throughline.organisation.role.Permission.CHALLENGE_READ;
import static dev.throughline.organisation.role.Permission.INITIATIVE_READ;
import static dev.throughline.organisation.role.Permission.PHASE_READ;
import static dev.throughline.organisation.role.Permission.TARGET_CONDITION_READ;
import static dev.throughline.organisation.role.Permission.VISION_READ;

import dev.throughline.organisation.businessline.BusinessLine;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.team.Team;
import dev.throughline.platform.node.Node;
import dev.throughline.roadmap.phase.PhaseDefinition;
import dev.throughline.roadmap.phase.PhaseDefinitionId;
import dev.throughline.roadmap.phase.PhaseDefinitions;
import dev.throughline.roadmap.picture.Board.Card;
import dev.throughline.roadmap.picture.Board.Look;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.strategy.challenge.Challenge;
import dev.throughline.strategy.initiative.Initiative;
import dev.throughline.strategy.line.Headline;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.vision.Vision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// How things are called on a picture: as the organisation calls them, as far as the caller may read it.
@Service
class PictureWords {

    private final PhaseDefinitions phases;
    private final Access access;

    PictureWords(PhaseDefinitions phases, Access access) {
        this.phases = phases;
        this.access = access;
    }

    Optional<String> named(Node node) {
        return switch (node) {
            case Vision vision -> line("Vision", vision, VISION_READ);
            case Challenge challenge -> line("Challenge", challenge, CHALLENGE_READ);
            case Initiative initiative -> line("Initiative", initiative, INITIATIVE_READ);
            case TargetCondition condition -> line("Target condition", condition, TARGET_CONDITION_READ);
            case BusinessLine line -> Optional.of("Business line: " + line.name());
            case Team team -> Optional.of("Team: " + team.name());
            default -> Optional.empty();
        };
    }

    Spoken of(List<Theme> themes) {
        Set<PhaseDefinitionId> entered = themes.stream()
                .map(Theme::phaseDefinitionId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Spoken(entered.isEmpty() || !access.may(PHASE_READ) ? Map.of() : phases.byIds(entered));
    }

    private Optional<String> line(String kind, Node node, Permission permission) {
        return access.may(permission)
                ? Optional.of(kind + ": " + Headline.of(node).text())
                : Optional.empty();
    }

    /// The phases that themes on one picture entered.
    record Spoken(Map<PhaseDefinitionId, PhaseDefinition> phases) {

        Card card(Theme theme, boolean explained) {
            return new Card(
                    theme.priority(), theme.title(), explained ? theme.problem() : null, status(theme), look(theme));
        }

        private String status(Theme theme) {
            PhaseDefinition phase = theme.phaseDefinitionId() == null ? null : phases.get(theme.phaseDefinitionId());
            List<String> words = new ArrayList<>();
            if (phase != null) {
                words.add(phase.name());
            }
            switch (theme.state()) {
                case PROPOSED -> words.add("Proposed");
                case DISCOVERY -> words.addAll(phase == null ? List.of("In discovery") : List.of());
                case DELIVERY -> words.addAll(phase == null ? List.of("In delivery") : List.of());
                case OUTCOME_MEASURED -> words.add("Outcome measured");
                case INVALIDATED -> words.add("Turned out wrong");
                case ABANDONED -> words.add("Abandoned");
                case DECLINED -> words.add("Declined");
            }
            if (theme.archivedAt() != null) {
                words.add("Archived");
            }
            if (theme.learned() != null) {
                words.add("Learned: " + theme.learned());
            }
            return String.join(" · ", words);
        }

        private static Look look(Theme theme) {
            return switch (theme.state()) {
                case PROPOSED -> Look.PROPOSED;
                case DISCOVERY -> Look.DISCOVERY;
                case DELIVERY -> Look.DELIVERY;
                case OUTCOME_MEASURED, INVALIDATED, ABANDONED, DECLINED -> Look.ENDED;
            };
        }
    }
}
