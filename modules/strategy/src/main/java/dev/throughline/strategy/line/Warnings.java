package dev.throughline.strategy.line;

import dev.throughline.organisation.role.Level;
import dev.throughline.organisation.role.RoleHorizon;
import dev.throughline.organisation.role.Roles;
import dev.throughline.organisation.tenant.Horizons;
import dev.throughline.organisation.tenant.Organisation;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.node.Node;
import dev.throughline.strategy.challenge.Challenge;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.vision.Vision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
public class Warnings {

    private final Organisations organisations;
    private final Roles roles;

    Warnings(Organisations organisations, Roles roles) {
        this.organisations = organisations;
        this.roles = roles;
    }

    /// What is usual here: the organisation's horizons, but for the levels whose roles have their own.
    private record Usual(RoleHorizon vision, RoleHorizon challenge, RoleHorizon target, ZoneId zone) {

        static Usual of(Organisation organisation, Map<Level, RoleHorizon> own) {
            Horizons horizons = organisation.horizons();
            return new Usual(
                    own.getOrDefault(
                            Level.CPO, new RoleHorizon(horizons.visionMonthsLeast(), horizons.visionMonthsMost())),
                    own.getOrDefault(
                            Level.VP, new RoleHorizon(horizons.challengeMonthsLeast(), horizons.challengeMonthsMost())),
                    own.getOrDefault(Level.PM, new RoleHorizon(0, horizons.targetMonthsMost())),
                    ZoneId.of(organisation.timeZone()));
        }

        LocalDate begins(@Nullable LocalDate startsOn, Instant createdAt) {
            return startsOn == null ? LocalDate.ofInstant(createdAt, zone) : startsOn;
        }
    }

    public Map<Node, List<Warning>> of(Set<Node> nodes) {
        Usual usual = Usual.of(organisations.current(), roles.horizons());
        Map<Node, List<Warning>> warnings = new HashMap<>();
        for (Node node : nodes) {
            warnings.put(node, of(node, usual));
        }
        return warnings;
    }

    private static List<Warning> of(Node node, Usual usual) {
        List<Warning> found = new ArrayList<>();
        switch (node) {
            case Vision vision ->
                horizon(
                        found,
                        "A vision",
                        usual.begins(vision.startsOn(), vision.createdAt()),
                        vision.dueOn(),
                        usual.vision());
            case Challenge challenge -> {
                horizon(
                        found,
                        "A challenge",
                        usual.begins(challenge.startsOn(), challenge.createdAt()),
                        challenge.dueOn(),
                        usual.challenge());
                if (challenge.targetId() != null && challenge.baselineAt() == null) {
                    found.add(Warning.of(
                            WarningCode.NO_BASELINE,
                            "It is not known where this begins: measure, then set the baseline."));
                }
            }
            case TargetCondition condition -> {
                horizon(
                        found,
                        "A target condition",
                        usual.begins(condition.startsOn(), condition.createdAt()),
                        condition.dueOn(),
                        usual.target());
                conditional(found, condition);
            }
            default -> {}
        }
        return found;
    }

    private static void conditional(List<Warning> found, TargetCondition condition) {
        if (condition.pathKnown()) {
            found.add(
                    Warning.of(
                            WarningCode.PLAN,
                            "This is a plan: the team knows how to get there tomorrow. A target condition lies beyond what is known."));
        }
        if (condition.targetId() == null) {
            found.add(
                    Warning.of(WarningCode.NO_TARGET, "Nothing is measured by it as yet: set a metric and a target."));
        } else if (condition.baselineAt() == null) {
            found.add(Warning.of(
                    WarningCode.NO_BASELINE,
                    "It is not known where this begins: measure, then set the baseline; it cannot start without."));
        }
    }

    private static void horizon(
            List<Warning> found, String what, LocalDate from, @Nullable LocalDate dueOn, RoleHorizon usual) {
        if (dueOn == null || dueOn.isBefore(from)) {
            return;
        }
        long months = ChronoUnit.MONTHS.between(from, dueOn.plusDays(1));
        if (months < usual.monthsLeast() || months > usual.monthsMost()) {
            String range = usual.monthsLeast() == 0
                    ? "up to %d".formatted(usual.monthsMost())
                    : "%d to %d".formatted(usual.monthsLeast(), usual.monthsMost());
            found.add(Warning.of(
                    WarningCode.HORIZON,
                    "%s usually looks %s months ahead; this one looks %d.".formatted(what, range, months)));
        }
    }
}
