package dev.throughline.strategy.example;

import dev.throughline.organisation.businessline.AddBusinessLine;
import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.businessline.BusinessLineKind;
import dev.throughline.organisation.businessline.BusinessLines;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.team.AddTeam;
import dev.throughline.organisation.team.Team;
import dev.throughline.organisation.team.Teams;
import dev.throughline.organisation.tenant.OrganisationFounded;
import dev.throughline.organisation.tenant.SetUpTemplate;
import dev.throughline.platform.security.Account;
import dev.throughline.platform.security.Reach;
import dev.throughline.strategy.challenge.Challenge;
import dev.throughline.strategy.challenge.ChallengeKind;
import dev.throughline.strategy.challenge.ChallengeMoves;
import dev.throughline.strategy.challenge.Challenges;
import dev.throughline.strategy.challenge.DraftChallenge;
import dev.throughline.strategy.challenge.MoveChallenge;
import dev.throughline.strategy.metric.Comparator;
import dev.throughline.strategy.metric.DefineMetric;
import dev.throughline.strategy.metric.Direction;
import dev.throughline.strategy.metric.Given;
import dev.throughline.strategy.metric.Measurements;
import dev.throughline.strategy.metric.Metric;
import dev.throughline.strategy.metric.MetricKind;
import dev.throughline.strategy.metric.Metrics;
import dev.throughline.strategy.metric.RecordMeasurement;
import dev.throughline.strategy.metric.SetTarget;
import dev.throughline.strategy.metric.Side;
import dev.throughline.strategy.metric.Timing;
import dev.throughline.strategy.targetcondition.DraftTargetCondition;
import dev.throughline.strategy.targetcondition.MoveTargetCondition;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.targetcondition.TargetConditionMoves;
import dev.throughline.strategy.targetcondition.TargetConditions;
import dev.throughline.strategy.vision.DraftVision;
import dev.throughline.strategy.vision.MoveVision;
import dev.throughline.strategy.vision.Vision;
import dev.throughline.strategy.vision.Visions;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// The line of the online-course builder (S3:47-55), from the vision to what a team measures, put in through the same
/// rules as everybody's. The story has no numbers; those here are made up, and say so.
@Service
public class WorkedExample {

    private static final String MADE_UP = "A worked example; its numbers are made up.";

    private final BusinessLines lines;
    private final Teams teams;
    private final Visions visions;
    private final Challenges challenges;
    private final ChallengeMoves challengeMoves;
    private final Metrics metrics;
    private final Measurements measurements;
    private final TargetConditions conditions;
    private final TargetConditionMoves conditionMoves;

    WorkedExample(
            BusinessLines lines,
            Teams teams,
            Visions visions,
            Challenges challenges,
            ChallengeMoves challengeMoves,
            Metrics metrics,
            Measurements measurements,
            TargetConditions conditions,
            TargetConditionMoves conditionMoves) {
        this.lines = lines;
        this.teams = teams;
        this.visions = visions;
        this.challenges = challenges;
        this.challengeMoves = challengeMoves;
        this.metrics = metrics;
        this.measurements = measurements;
        this.conditions = conditions;
        this.conditionMoves = conditionMoves;
    }

    /// In the first admin's name, who holds no permission to set a vision and has asked for the whole.
    @EventListener
    void on(OrganisationFounded fact) {
        if (fact.template() == SetUpTemplate.PRODUCT_KATA) {
            Map<String, Reach> everything = Stream.of(Permission.values())
                    .collect(Collectors.toMap(Permission::name, permission -> Reach.EVERYWHERE));
            Account.current().acting(fact.admin().value(), everything, this::build);
        }
    }

    private TargetCondition build() {
        BusinessLineId line = lines.add(new AddBusinessLine(
                        null, BusinessLineKind.CUSTOMER_JOURNEY, "Example: creating a course", MADE_UP))
                .id();
        Team team = teams.add(new AddTeam(line, "Example: course team", MADE_UP));
        Challenge challenge = challenge(vision(line));
        Metric published = metrics.define(published());
        measurements.record(new RecordMeasurement(
                published.id(), null, null, percent("25"), null, "made up", "Where the example begins"));
        TargetCondition condition = conditions.draft(new DraftTargetCondition(
                team.id(),
                challenge.id(),
                null,
                "Example: at least four of ten courses that are begun are published",
                MADE_UP,
                null,
                null,
                null,
                null,
                false,
                new SetTarget(published.id(), Comparator.GTE, percent("40"), null, null, null, null, null)));
        conditionMoves.baseline(new MoveTargetCondition(condition.id(), null, null, null, MADE_UP));
        return conditionMoves.activate(new MoveTargetCondition(condition.id(), null, null, null, MADE_UP));
    }

    private Vision vision(BusinessLineId line) {
        Vision vision = visions.draft(new DraftVision(
                line,
                "Example: whoever can teach something can make an online course of it alone",
                null,
                "As the place where a course makes itself",
                null,
                null,
                null,
                null));
        return visions.activate(new MoveVision(vision.id(), null, MADE_UP));
    }

    private Challenge challenge(Vision vision) {
        Challenge challenge = challenges.draft(new DraftChallenge(
                vision.id(),
                null,
                null,
                ChallengeKind.CHALLENGE,
                "Example: teachers get their content into the system without a struggle",
                "Talking to teachers showed that editing videos was the biggest pain (S3:47-55). " + MADE_UP,
                1,
                null,
                null,
                null,
                null));
        challengeMoves.propose(new MoveChallenge(challenge.id(), null, null, null, MADE_UP));
        return challengeMoves.activate(new MoveChallenge(challenge.id(), null, null, null, MADE_UP));
    }

    private static DefineMetric published() {
        return new DefineMetric(
                "Example: courses published",
                "How many of the courses that teachers begin are published?",
                "Courses begun in the last 90 days",
                "published / begun",
                MetricKind.PERCENT,
                null,
                null,
                null,
                null,
                null,
                Direction.INCREASE,
                null,
                null,
                "90 days",
                "made up",
                Side.USER,
                Timing.LEADING,
                null,
                null);
    }

    private static Given percent(String value) {
        return new Given(new BigDecimal(value), null, null, null);
    }
}
