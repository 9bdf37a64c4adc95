package dev.throughline.experiment.knowledge;

import static dev.throughline.organisation.role.Permission.EXPERIMENT_CHANGE;
import static dev.throughline.organisation.role.Permission.EXPERIMENT_READ;

import dev.throughline.experiment.learning.Learning;
import dev.throughline.experiment.learning.Learnings;
import dev.throughline.organisation.role.Can;
import dev.throughline.organisation.team.Team;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.Themes;
import dev.throughline.strategy.line.Neighbours;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.targetcondition.TargetConditions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class KnowledgeItemController {

    private final KnowledgeItems items;
    private final Learnings learnings;
    private final TargetConditions conditions;
    private final Themes themes;
    private final Neighbours neighbours;

    KnowledgeItemController(
            KnowledgeItems items,
            Learnings learnings,
            TargetConditions conditions,
            Themes themes,
            Neighbours neighbours) {
        this.items = items;
        this.learnings = learnings;
        this.conditions = conditions;
        this.themes = themes;
        this.neighbours = neighbours;
    }

    @Can(EXPERIMENT_READ)
    @QueryMapping
    @Nullable KnowledgeItem knowledgeItem(@Argument KnowledgeItemId id) {
        return items.byIds(Set.of(id)).get(id);
    }

    @Can(EXPERIMENT_READ)
    @QueryMapping
    Connection<KnowledgeItem> knowledgeItems(Listing listing) {
        return items.page(listing);
    }

    @Can(EXPERIMENT_CHANGE)
    @MutationMapping
    KnowledgeItem addKnowledgeItem(@Argument AddKnowledgeItem input) {
        return items.add(input);
    }

    @Can(EXPERIMENT_CHANGE)
    @MutationMapping
    KnowledgeItem moveKnowledgeItem(@Argument MoveKnowledgeItem input) {
        return items.move(input);
    }

    @Can(EXPERIMENT_CHANGE)
    @MutationMapping
    KnowledgeItem dropKnowledgeItem(@Argument DropKnowledgeItem input) {
        return items.drop(input);
    }

    @SchemaMapping
    @Nullable CompletableFuture<TargetCondition> targetCondition(KnowledgeItem item, Siblings siblings) {
        return siblings.find(item.targetConditionId(), conditions::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Team> team(KnowledgeItem item, Siblings siblings) {
        return neighbours.team(item.teamId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Theme> theme(KnowledgeItem item, Siblings siblings) {
        return siblings.find(item.themeId(), themes::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Learning> learning(KnowledgeItem item, Siblings siblings) {
        return siblings.find(item.learningId(), learnings::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Learning> endedByLearning(KnowledgeItem item, Siblings siblings) {
        return siblings.find(item.endedByLearningId(), learnings::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<KnowledgeItem> former(KnowledgeItem item, Siblings siblings) {
        return siblings.find(item.formerId(), items::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<KnowledgeItem> next(KnowledgeItem item, Siblings siblings) {
        return siblings.find(item.until() == null ? null : item.id(), items::after);
    }

    @SchemaMapping
    @Nullable CompletableFuture<List<KnowledgeItem>> knowledge(Learning learning, Siblings siblings) {
        return siblings.find(learning.id(), items::becauseOf);
    }
}
