package dev.throughline.reporting.line;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Id;
import dev.throughline.reporting.scope.ReportScope;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every step from the visions down to the target conditions. Pure: the same steps always give the same answers.
public record StrategyLine(Map<Id, LineStep> steps) {

    public static StrategyLine of(Collection<LineStep> steps) {
        Map<Id, LineStep> byId = LinkedHashMap.newLinkedHashMap(steps.size());
        steps.forEach(step -> byId.put(step.id(), step));
        return new StrategyLine(byId);
    }

    /// Those above, the nearest first; without the step itself.
    public Stream<LineStep> above(LineStep step) {
        return Stream.iterate(parent(step), LineStep.class::isInstance, this::parent)
                .map(LineStep.class::cast);
    }

    private @Nullable LineStep parent(@Nullable LineStep step) {
        return step == null || step.above() == null ? null : steps.get(step.above());
    }

    /// The nearest above that is not in force; empty where the path leads to a vision in force.
    public Optional<LineStep> brokenAbove(LineStep step) {
        return above(step).filter(Predicate.not(LineStep::inForce)).findFirst();
    }

    /// The same for what hangs on a step, such as a roadmap: that step counts, too.
    public Optional<LineStep> brokenFrom(LineStep step) {
        return Stream.concat(Stream.of(step), above(step))
                .filter(Predicate.not(LineStep::inForce))
                .findFirst();
    }

    public boolean concerns(ReportScope scope, LineStep step) {
        return under(scope, step)
                && (step.teamId() == null ? scope.concerns(businessLine(step)) : scope.concerns(step.teamId()));
    }

    /// What a team does under a target condition.
    public boolean concerns(ReportScope scope, TeamId team, Id condition) {
        return scope.concerns(team) && under(scope, step(condition));
    }

    /// The teams with a target condition there, whatever became of it.
    public Set<TeamId> teams(ReportScope scope) {
        Set<TeamId> teams = new HashSet<>();
        steps.values().forEach(step -> {
            if (step.teamId() != null && concerns(scope, step)) {
                teams.add(step.teamId());
            }
        });
        return teams;
    }

    public LineStep step(Id id) {
        return Objects.requireNonNull(steps.get(id), () -> "No step has the id " + id);
    }

    private boolean under(ReportScope scope, LineStep step) {
        return scope.challengeId() == null
                || Stream.concat(Stream.of(step), above(step))
                        .anyMatch(one -> one.id().equals(scope.challengeId()));
    }

    /// Its own business line, or else that of the nearest above with one.
    public @Nullable BusinessLineId businessLine(LineStep step) {
        return Stream.concat(Stream.of(step), above(step))
                .<BusinessLineId>mapMulti((one, found) -> {
                    if (one.businessLineId() != null) {
                        found.accept(one.businessLineId());
                    }
                })
                .findFirst()
                .orElse(null);
    }
}
