package dev.throughline.strategy.line;

import static dev.throughline.organisation.role.Permission.CHALLENGE_ACTIVATE;
import static dev.throughline.organisation.role.Permission.CHALLENGE_CHANGE;
import static dev.throughline.organisation.role.Permission.CHALLENGE_CREATE;
import static dev.throughline.organisation.role.Permission.CHALLENGE_PROPOSE;
import static dev.throughline.organisation.role.Permission.CHALLENGE_READ;
import static dev.throughline.organisation.role.Permission.INITIATIVE_ACTIVATE;
import static dev.throughline.organisation.role.Permission.INITIATIVE_CHANGE;
import static dev.throughline.organisation.role.Permission.INITIATIVE_CREATE;
import static dev.throughline.organisation.role.Permission.INITIATIVE_READ;
import static dev.throughline.organisation.role.Permission.MEASUREMENT_CREATE;
import static dev.throughline.organisation.role.Permission.MEASUREMENT_READ;
import static dev.throughline.organisation.role.Permission.METRIC_DEFINE;
import static dev.throughline.organisation.role.Permission.METRIC_READ;
import static dev.throughline.organisation.role.Permission.PRODUCT_VISION_AGREE;
import static dev.throughline.organisation.role.Permission.PRODUCT_VISION_CHANGE;
import static dev.throughline.organisation.role.Permission.PRODUCT_VISION_READ;
import static dev.throughline.organisation.role.Permission.TARGET_CONDITION_ACTIVATE;
import static dev.throughline.organisation.role.Permission.TARGET_CONDITION_CHANGE;
import static dev.throughline.organisation.role.Permission.TARGET_CONDITION_CREATE;
import static dev.throughline.organisation.role.Permission.TARGET_CONDITION_DRAFT;
import static dev.throughline.organisation.role.Permission.TARGET_CONDITION_HAND_DOWN;
import static dev.throughline.organisation.role.Permission.TARGET_CONDITION_READ;
import static dev.throughline.organisation.role.Permission.VISION_ACTIVATE;
import static dev.throughline.organisation.role.Permission.VISION_CHANGE;
import static dev.throughline.organisation.role.Permission.VISION_READ;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.product.Product;
import dev.throughline.organisation.product.ProductId;
import dev.throughline.organisation.product.Products;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.role.Place;
import dev.throughline.platform.node.Node;
import dev.throughline.platform.node.Permits;
import dev.throughline.strategy.challenge.Challenge;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.challenge.Challenges;
import dev.throughline.strategy.document.StrategyDocument;
import dev.throughline.strategy.initiative.Initiative;
import dev.throughline.strategy.metric.Measurement;
import dev.throughline.strategy.metric.Metric;
import dev.throughline.strategy.metric.Segment;
import dev.throughline.strategy.productvision.ProductVision;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.vision.Vision;
import dev.throughline.strategy.vision.VisionId;
import dev.throughline.strategy.vision.Visions;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What concerns the nodes of the strategy, and where they belong: the same rules as in the services that refuse.
@Configuration(proxyBeanMethods = false)
class StrategyPermitConfiguration {

    @Bean
    Permits<Vision> visionPermits(Access access) {
        return new Permits<>(
                Vision.class,
                nodes -> access.held(
                        nodes,
                        vision -> Place.of(vision.businessLineId()),
                        VISION_READ,
                        VISION_CHANGE,
                        VISION_ACTIVATE));
    }

    /// Who may only propose words and proposes what is their own.
    @Bean
    Permits<Challenge> challengePermits(Access access, Challenges challenges) {
        return new Permits<>(Challenge.class, nodes -> {
            var held = access.held(
                    nodes,
                    challenge -> Place.of(challenge.businessLineId()),
                    CHALLENGE_READ,
                    CHALLENGE_CREATE,
                    CHALLENGE_CHANGE,
                    CHALLENGE_ACTIVATE);
            nodes.stream()
                    .filter(challenges::ownDraft)
                    .forEach(own -> add(held, own, Set.of(CHALLENGE_PROPOSE.name())));
            access.heldWithin(nodes, Challenge::businessLineId, INITIATIVE_CREATE)
                    .forEach((challenge, within) -> add(held, challenge, within));
            return held;
        });
    }

    @Bean
    Permits<Initiative> initiativePermits(Access access, Challenges challenges) {
        return new Permits<>(Initiative.class, nodes -> {
            Map<ChallengeId, Challenge> above =
                    challenges.byIds(nodes.stream().map(Initiative::challengeId).collect(Collectors.toSet()));
            Function<Initiative, @Nullable BusinessLineId> line =
                    initiative -> line(above.get(initiative.challengeId()));
            var held = access.held(
                    nodes, initiative -> Place.of(line.apply(initiative)), INITIATIVE_READ, INITIATIVE_ACTIVATE);
            access.heldWithin(nodes, line, INITIATIVE_CHANGE)
                    .forEach((initiative, within) -> add(held, initiative, within));
            return held;
        });
    }

    @Bean
    Permits<ProductVision> productVisionPermits(Access access, Products products) {
        return new Permits<>(ProductVision.class, nodes -> {
            Map<ProductId, Product> above =
                    products.byIds(nodes.stream().map(ProductVision::productId).collect(Collectors.toSet()));
            Function<ProductVision, @Nullable BusinessLineId> line = vision ->
                    Objects.requireNonNull(above.get(vision.productId())).businessLineId();
            var held = access.held(
                    nodes, vision -> Place.of(line.apply(vision)), PRODUCT_VISION_READ, PRODUCT_VISION_CHANGE);
            access.heldWithin(nodes, line, PRODUCT_VISION_AGREE).forEach((vision, within) -> add(held, vision, within));
            return held;
        });
    }

    /// A draft of the team's is for who may draft; what was handed down, and not accepted as yet, for who hands down.
    @Bean
    Permits<TargetCondition> targetConditionPermits(Access access) {
        return new Permits<>(TargetCondition.class, nodes -> {
            var held = access.held(
                    nodes,
                    condition -> Place.of(condition.teamId()),
                    TARGET_CONDITION_READ,
                    TARGET_CONDITION_DRAFT,
                    TARGET_CONDITION_HAND_DOWN,
                    TARGET_CONDITION_CREATE,
                    TARGET_CONDITION_CHANGE,
                    TARGET_CONDITION_ACTIVATE,
                    MEASUREMENT_CREATE);
            held.forEach((condition, permissions) -> {
                if (!condition.draftOfTeam()) {
                    permissions.remove(TARGET_CONDITION_DRAFT.name());
                }
                if (!condition.draftOfManagement()) {
                    permissions.remove(TARGET_CONDITION_HAND_DOWN.name());
                }
            });
            return held;
        });
    }

    /// Whoever may read or change a vision or a challenge may read or change the documents behind it.
    @Bean
    Permits<StrategyDocument> strategyDocumentPermits(Access access, Visions visions, Challenges challenges) {
        return new Permits<>(StrategyDocument.class, nodes -> {
            Map<VisionId, Vision> behindVisions = visions.byIds(ids(nodes, StrategyDocument::visionId));
            Map<ChallengeId, Challenge> behindChallenges = challenges.byIds(ids(nodes, StrategyDocument::challengeId));
            Map<StrategyDocument, Set<String>> held = new HashMap<>();
            access.held(
                            of(nodes, StrategyDocument::visionId),
                            document -> Place.of(Objects.requireNonNull(behindVisions.get(document.visionId()))
                                    .businessLineId()),
                            VISION_READ,
                            VISION_CHANGE)
                    .forEach((document, permissions) -> add(held, document, permissions));
            access.held(
                            of(nodes, StrategyDocument::challengeId),
                            document -> Place.of(line(behindChallenges.get(document.challengeId()))),
                            CHALLENGE_READ,
                            CHALLENGE_CHANGE)
                    .forEach((document, permissions) -> add(held, document, permissions));
            return held;
        });
    }

    @Bean
    Permits<Metric> metricPermits(Access access) {
        return new Permits<>(
                Metric.class, nodes -> anywhere(access, nodes, METRIC_READ, METRIC_DEFINE, MEASUREMENT_CREATE));
    }

    @Bean
    Permits<Segment> segmentPermits(Access access) {
        return new Permits<>(Segment.class, nodes -> anywhere(access, nodes, METRIC_READ, METRIC_DEFINE));
    }

    @Bean
    Permits<Measurement> measurementPermits(Access access) {
        return new Permits<>(Measurement.class, nodes -> anywhere(access, nodes, MEASUREMENT_READ, MEASUREMENT_CREATE));
    }

    /// What everybody measures by belongs to no place.
    private static <N extends Node> Map<N, Set<String>> anywhere(Access access, Set<N> nodes, Permission... concerned) {
        return access.heldWithin(nodes, node -> null, concerned);
    }

    private static @Nullable BusinessLineId line(@Nullable Challenge challenge) {
        return Objects.requireNonNull(challenge).businessLineId();
    }

    private static <I> Set<I> ids(Set<StrategyDocument> nodes, Function<StrategyDocument, @Nullable I> id) {
        return nodes.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Set<StrategyDocument> of(Set<StrategyDocument> nodes, Function<StrategyDocument, ?> id) {
        return nodes.stream().filter(document -> id.apply(document) != null).collect(Collectors.toSet());
    }

    private static <N> void add(Map<N, Set<String>> held, N node, Set<String> more) {
        held.computeIfAbsent(node, missing -> new TreeSet<>()).addAll(more);
    }
}
