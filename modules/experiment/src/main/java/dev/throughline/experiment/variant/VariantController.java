package dev.throughline.experiment.variant;

import static dev.throughline.organisation.role.Permission.EXPERIMENT_CHANGE;
import static dev.throughline.organisation.role.Permission.EXPERIMENT_RESULT_CREATE;

import dev.throughline.experiment.experiment.Experiment;
import dev.throughline.experiment.experiment.Experiments;
import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.role.Can;
import dev.throughline.organisation.serviceaccount.ServiceAccount;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.strategy.line.Neighbours;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class VariantController {

    private final Variants variants;
    private final VariantResults results;
    private final Experiments experiments;
    private final Neighbours neighbours;

    VariantController(Variants variants, VariantResults results, Experiments experiments, Neighbours neighbours) {
        this.variants = variants;
        this.results = results;
        this.experiments = experiments;
        this.neighbours = neighbours;
    }

    @Can(EXPERIMENT_CHANGE)
    @MutationMapping
    Variant addVariant(@Argument AddVariant input) {
        return variants.add(input);
    }

    @Can(EXPERIMENT_CHANGE)
    @MutationMapping
    Variant changeVariant(@Argument ChangeVariant input) {
        return variants.change(input);
    }

    @Can(EXPERIMENT_CHANGE)
    @MutationMapping
    Variant archiveVariant(@Argument ArchiveVariant input) {
        return variants.archive(input);
    }

    @Can(EXPERIMENT_RESULT_CREATE)
    @MutationMapping
    Experiment measureExperiment(@Argument MeasureExperiment input) {
        return results.measure(input);
    }

    @SchemaMapping
    @Nullable CompletableFuture<List<Variant>> variants(Experiment experiment, Siblings siblings) {
        return siblings.load(experiment.id(), variants::of).thenApply(found -> found == null ? List.of() : found);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Experiment> experiment(Variant variant, Siblings siblings) {
        return siblings.find(variant.experimentId(), experiments::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<VariantResult>> results(Variant variant, Listing listing, Siblings siblings) {
        return siblings.find(variant.id(), parents -> results.of(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Variant> variant(VariantResult result, Siblings siblings) {
        return siblings.find(result.variantId(), variants::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<VariantResult> corrects(VariantResult result, Siblings siblings) {
        return siblings.find(result.correctsId(), results::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<VariantResult> correctedBy(VariantResult result, Siblings siblings) {
        return siblings.find(result.id(), results::corrections);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> recordedBy(VariantResult result, Siblings siblings) {
        return neighbours.member(result.recordedById(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<ServiceAccount> serviceAccount(VariantResult result, Siblings siblings) {
        return neighbours.serviceAccount(result.serviceAccountId(), siblings);
    }
}
