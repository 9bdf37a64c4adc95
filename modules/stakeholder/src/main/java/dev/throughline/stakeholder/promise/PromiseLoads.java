package dev.throughline.stakeholder.promise;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Node;
import dev.throughline.roadmap.roadmap.Roadmap;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.strategy.challenge.Challenge;
import dev.throughline.strategy.challenge.ChallengeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// What is carried in promises, by the themes that stand behind these: a fixed number of statements, however many teams
/// or challenges.
@Service
class PromiseLoads {

    private final PromiseRepository repository;
    private final Standings standings;

    PromiseLoads(PromiseRepository repository, Standings standings) {
        this.repository = repository;
        this.standings = standings;
    }

    Map<ThemeId, PromiseLoad> ofThemes(Set<ThemeId> themes) {
        Map<ThemeId, List<Promise>> carried = new HashMap<>();
        for (Promise promise : repository.carriedBy(themes)) {
            carried.computeIfAbsent(Objects.requireNonNull(promise.themeId()), first -> new ArrayList<>())
                    .add(promise);
        }
        return loads(themes, carried);
    }

    Map<TeamId, PromiseLoad> ofTeams(Set<TeamId> teams) {
        return loads(
                teams,
                carried(path ->
                        path.stream().filter(Roadmap.class::isInstance).map(node -> ((Roadmap) node).teamId())));
    }

    /// Also what is carried below a challenge that belongs to a strategic intent.
    Map<ChallengeId, PromiseLoad> ofChallenges(Set<ChallengeId> challenges) {
        return loads(
                challenges,
                carried(path ->
                        path.stream().filter(Challenge.class::isInstance).map(node -> ((Challenge) node).id())));
    }

    private <K> Map<K, List<Promise>> carried(Function<List<Node>, Stream<K>> by) {
        List<Promise> promises = repository.carried();
        Map<ThemeId, List<K>> places = new HashMap<>();
        Map<Theme, List<Node>> above = standings.above(
                promises.stream().map(Promise::themeId).filter(Objects::nonNull).collect(Collectors.toSet()));
        above.forEach((theme, path) -> places.put(theme.id(), by.apply(path).toList()));
        Map<K, List<Promise>> carried = new HashMap<>();
        for (Promise promise : promises) {
            places.getOrDefault(Objects.requireNonNull(promise.themeId()), List.of())
                    .forEach(place -> carried.computeIfAbsent(place, first -> new ArrayList<>())
                            .add(promise));
        }
        return carried;
    }

    private static <K> Map<K, PromiseLoad> loads(Set<K> asked, Map<K, List<Promise>> carried) {
        return asked.stream()
                .collect(Collectors.toMap(key -> key, key -> PromiseLoad.of(carried.getOrDefault(key, List.of()))));
    }
}
