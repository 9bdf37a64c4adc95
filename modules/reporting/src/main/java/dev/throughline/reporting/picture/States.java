package dev.throughline.reporting.picture;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.reporting.line.LineStep;
import dev.throughline.reporting.line.StrategyLine;
import dev.throughline.reporting.line.StrategyLines;
import dev.throughline.reporting.picture.Bars.Bar;
import dev.throughline.reporting.picture.Bars.Group;
import dev.throughline.reporting.scope.Period;
import dev.throughline.reporting.scope.ReportScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// How many themes and experiments there are in each state: what is believed, what is tried, and what came of it.
@Service
class States {

    private static final Set<Permission> READS = Set.of(
            Permission.ORGANISATION_READ,
            Permission.ROADMAP_READ,
            Permission.EXPERIMENT_READ,
            Permission.TARGET_CONDITION_READ,
            Permission.CHALLENGE_READ);

    private static final Map<String, String> THEMES = ordered(
            "PROPOSED", "Proposed, not looked into",
            "DISCOVERY", "We find out whether it is worth it",
            "DELIVERY", "The problem is real; it is being built",
            "OUTCOME_MEASURED", "Finished, with its outcome measured",
            "INVALIDATED", "Turned out wrong: learned cheaply",
            "ABANDONED", "Given up",
            "DECLINED", "Not taken up");

    private static final Map<String, String> EXPERIMENTS = ordered(
            "DESIGNED", "Has an expectation, not started",
            "RUNNING", "Under way",
            "VALIDATED", "Came out as expected",
            "INVALIDATED", "Came out otherwise",
            "INCONCLUSIVE", "Told nothing",
            "CANCELLED", "Stopped");

    private final StateRepository repository;
    private final StrategyLines lines;
    private final Access access;

    States(StateRepository repository, StrategyLines lines, Access access) {
        this.repository = repository;
        this.lines = lines;
        this.access = access;
    }

    void demandReading() {
        READS.forEach(permission -> access.demand(access.may(permission), permission));
    }

    Bars of(ReportScope scope, List<String> head) {
        demandReading();
        Period period = scope.over();
        StrategyLine line = scope.challengeId() == null ? StrategyLine.of(List.of()) : lines.current();
        return new Bars(
                "Themes and experiments by state",
                head,
                List.of(
                        group("Themes", THEMES, repository.themes(period), scope, line),
                        group("Experiments", EXPERIMENTS, repository.experiments(period), scope, line)));
    }

    private static Group group(
            String heading, Map<String, String> states, List<InState> counted, ReportScope scope, StrategyLine line) {
        Map<String, Integer> counts = counted.stream()
                .filter(one -> concerns(scope, line, one))
                .collect(Collectors.groupingBy(InState::state, Collectors.summingInt(InState::count)));
        return new Group(
                heading,
                states.entrySet().stream()
                        .map(state -> new Bar(
                                spoken(state.getKey()), state.getValue(), counts.getOrDefault(state.getKey(), 0)))
                        .toList());
    }

    private static boolean concerns(ReportScope scope, StrategyLine line, InState one) {
        if (!scope.concerns(one.teamId())) {
            return false;
        }
        LineStep step = line.steps().get(one.targetConditionId());
        return scope.challengeId() == null || step != null && line.concerns(scope, step);
    }

    private static String spoken(String state) {
        return state.charAt(0) + state.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Map<String, String> ordered(String... texts) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (int index = 0; index < texts.length; index += 2) {
            ordered.put(texts[index], texts[index + 1]);
        }
        return ordered;
    }
}
