package dev.throughline.experiment.knowledge;

import static dev.throughline.organisation.role.Permission.EXPERIMENT_READ;

import dev.throughline.experiment.learning.Learning;
import dev.throughline.experiment.learning.Learnings;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.strategy.targetcondition.TargetCondition;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ThresholdController {

    private final KnowledgeItems items;
    private final Learnings learnings;
    private final Access access;

    ThresholdController(KnowledgeItems items, Learnings learnings, Access access) {
        this.items = items;
        this.learnings = learnings;
        this.access = access;
    }

    @SchemaMapping(field = "thresholdOfKnowledge")
    @Nullable CompletableFuture<ThresholdOfKnowledge> of(
            TargetCondition condition, @Argument @Nullable Instant at, Siblings siblings) {
        return siblings.find(visible() ? condition.id() : null, parents -> items.of(parents, moment(at)));
    }

    @SchemaMapping(field = "thresholdOfKnowledge")
    @Nullable CompletableFuture<ThresholdOfKnowledge> about(Theme theme, @Argument @Nullable Instant at, Siblings siblings) {
        return siblings.find(visible() ? theme.id() : null, parents -> items.about(parents, moment(at)));
    }

    @SchemaMapping
    @Nullable CompletableFuture<List<KnowledgeChange>> knowledgeChanges(
            TargetCondition condition, @Argument Instant from, @Argument @Nullable Instant to, Siblings siblings) {
        return siblings.find(visible() ? condition.id() : null, parents -> items.between(parents, from, to));
    }

    @SchemaMapping
    @Nullable CompletableFuture<List<Learning>> learnings(KnowledgeChange change, Siblings siblings) {
        return siblings.find(change.becauseOf(), learnings::inOrder);
    }

    private boolean visible() {
        return access.may(EXPERIMENT_READ);
    }

    private static Instant moment(@Nullable Instant at) {
        return at == null ? Instant.now() : at;
    }
}
