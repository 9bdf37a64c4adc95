package dev.throughline.experiment.numbers;

import dev.throughline.experiment.experiment.Experiment;
import dev.throughline.experiment.plan.ExperimentPlan;
import dev.throughline.platform.graphql.Siblings;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class NumbersController {

    private final Numbers numbers;

    NumbersController(Numbers numbers) {
        this.numbers = numbers;
    }

    @SchemaMapping
    CompletableFuture<ExperimentNumbers> numbers(Experiment experiment, Siblings siblings) {
        return siblings.load(experiment, numbers::of);
    }

    @SchemaMapping
    CompletableFuture<PlannedSize> plannedSize(ExperimentPlan plan, Siblings siblings) {
        return siblings.load(plan, numbers::planned);
    }
}
