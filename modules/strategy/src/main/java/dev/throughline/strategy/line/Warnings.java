package dev.throughline.strategy.line;

import dev.throughline.organisation.tenant.Horizons;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.node.Node;
import dev.throughline.strategy.challenge.Challenge;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.vision.Vision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

    Warnings(Organisations organisations) {
        this.organisations = organisations;
    }

    public Map<Node, List<Warning>> of(Set<Node> nodes) {
        Horizons horizons = organisations.current().horizons();
        Map<Node, List<Warning>> warnings = new HashMap<>();
        for (Node node : nodes) {
            warnings.put(node, of(node, horizons));
        }
        return warnings;
    }

    private static List<Warning> of(Node node, Horizons horizons) {
        List<Warning> found = new ArrayList<>();
        switch (node) {
            case Vision vision ->
                horizon(
                        found,
                        "A vision",
                        vision.startsOn(),
                        vision.createdAt(),
                        vision.dueOn(),
                        horizons.visionMonthsLeast(),
                        horizons.visionMonthsMost());
            case Challenge challenge -> {
                horizon(
                        found,
                        "A challenge",
                        challenge.startsOn(),
                        challenge.createdAt(),
                        challenge.dueOn(),
                        horizons.challengeMonthsLeast(),
                        horizons.challengeMonthsMost());
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
                        condition.startsOn(),
                        condition.createdAt(),
                        condition.dueOn(),
                        0,
                        horizons.targetMonthsMost());
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
            List<Warning> found,
            String what,
            @Nullable LocalDate startsOn,
            Instant createdAt,
            @Nullable LocalDate dueOn,
            int least,
            int most) {
        LocalDate from = startsOn == null ? LocalDate.ofInstant(createdAt, ZoneOffset.UTC) : startsOn;
        if (dueOn == null || dueOn.isBefore(from)) {
            return;
        }
        long months = ChronoUnit.MONTHS.between(from, dueOn.plusDays(1));
        if (months < least || months > most) {
            String usual = least == 0 ? "up to %d".formatted(most) : "%d to %d".formatted(least, most);
            found.add(Warning.of(
                    WarningCode.HORIZON,
                    "%s usually looks %s months ahead; this one looks %d.".formatted(what, usual, months)));
        }
    }
}
