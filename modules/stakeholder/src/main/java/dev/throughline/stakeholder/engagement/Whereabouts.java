package dev.throughline.stakeholder.engagement;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.team.Team;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.organisation.team.Teams;
import dev.throughline.platform.changes.Happening;
import dev.throughline.roadmap.roadmap.Roadmap;
import dev.throughline.roadmap.roadmap.RoadmapId;
import dev.throughline.roadmap.roadmap.Roadmaps;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.roadmap.theme.Themes;
import dev.throughline.strategy.challenge.Challenge;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.challenge.Challenges;
import dev.throughline.strategy.initiative.InitiativeId;
import dev.throughline.strategy.initiative.Initiatives;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import dev.throughline.strategy.targetcondition.TargetConditions;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Where in the organisation something happened: which team's it is, and what it leads to, one statement for each
/// level.
@Service
class Whereabouts {

    private final Themes themes;
    private final Roadmaps roadmaps;
    private final TargetConditions conditions;
    private final Initiatives initiatives;
    private final Challenges challenges;
    private final Teams teams;

    Whereabouts(
            Themes themes,
            Roadmaps roadmaps,
            TargetConditions conditions,
            Initiatives initiatives,
            Challenges challenges,
            Teams teams) {
        this.themes = themes;
        this.roadmaps = roadmaps;
        this.conditions = conditions;
        this.initiatives = initiatives;
        this.challenges = challenges;
        this.teams = teams;
    }

    /// Texts of the ids of everything that each one belongs to.
    Map<Happening, Set<String>> of(List<Happening> happenings) {
        Map<Happening, Set<String>> around = new HashMap<>();
        happenings.forEach(happening -> around.put(
                happening,
                happening.after().entrySet().stream()
                        .filter(field ->
                                field.getKey().equals("id") || field.getKey().endsWith("Id"))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.toCollection(HashSet::new))));
        Collection<Set<String>> all = around.values();
        climb(all, ThemeId.TYPE.prefix(), ThemeId::of, themes::byIds, (id, theme) -> List.of(theme.roadmapId()));
        climb(
                all,
                RoadmapId.TYPE.prefix(),
                RoadmapId::of,
                roadmaps::byIds,
                (RoadmapId id, Roadmap roadmap) -> List.of(roadmap.teamId(), roadmap.targetConditionId()));
        climb(
                all,
                TargetConditionId.TYPE.prefix(),
                TargetConditionId::of,
                conditions::byIds,
                (id, condition) -> known(condition.teamId(), condition.challengeId(), condition.initiativeId()));
        climb(
                all,
                InitiativeId.TYPE.prefix(),
                InitiativeId::of,
                initiatives::byIds,
                (id, initiative) -> known(initiative.challengeId()));
        Function<Set<ChallengeId>, Map<ChallengeId, Challenge>> found = challenges::byIds;
        climb(
                all,
                ChallengeId.TYPE.prefix(),
                ChallengeId::of,
                found,
                (id, challenge) -> known(challenge.intentId(), challenge.businessLineId()));
        climb(
                all,
                TeamId.TYPE.prefix(),
                TeamId::of,
                teams::byIds,
                (TeamId id, Team team) -> known(team.businessLineId()));
        return around;
    }

    static boolean concerns(Concern concern, Set<String> around) {
        BusinessLineId line = concern.businessLineId();
        TeamId team = concern.teamId();
        ChallengeId challenge = concern.challengeId();
        return concern.everything()
                || line != null && around.contains(line.toString())
                || team != null && around.contains(team.toString())
                || challenge != null && around.contains(challenge.toString());
    }

    private static List<?> known(@Nullable Object... ids) {
        return java.util.Arrays.stream(ids).filter(Objects::nonNull).toList();
    }

    private static <I, N> void climb(
            Collection<Set<String>> all,
            String kind,
            Function<String, I> read,
            Function<Set<I>, Map<I, N>> find,
            BiFunction<I, N, List<?>> above) {
        Set<I> asked = all.stream()
                .flatMap(Set::stream)
                .filter(id -> id.substring(0, id.lastIndexOf('_')).equals(kind))
                .map(read)
                .collect(Collectors.toSet());
        if (!asked.isEmpty()) {
            find.apply(asked).forEach((id, node) -> {
                List<String> ids =
                        above.apply(id, node).stream().map(Object::toString).toList();
                all.stream().filter(around -> around.contains(id.toString())).forEach(around -> around.addAll(ids));
            });
        }
    }
}
