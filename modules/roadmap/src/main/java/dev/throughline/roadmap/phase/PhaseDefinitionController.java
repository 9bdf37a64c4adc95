package dev.throughline.roadmap.phase;

import static dev.throughline.organisation.role.Permission.PHASE_CHANGE;
import static dev.throughline.organisation.role.Permission.PHASE_READ;

import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class PhaseDefinitionController {

    private final PhaseDefinitions definitions;

    PhaseDefinitionController(PhaseDefinitions definitions) {
        this.definitions = definitions;
    }

    @Can(PHASE_READ)
    @QueryMapping
    @Nullable PhaseDefinition phaseDefinition(@Argument PhaseDefinitionId id) {
        return definitions.byIds(Set.of(id)).get(id);
    }

    @Can(PHASE_READ)
    @QueryMapping
    Connection<PhaseDefinition> phaseDefinitions(Listing listing) {
        return definitions.page(listing);
    }

    @Can(PHASE_CHANGE)
    @MutationMapping
    PhaseDefinition revisePhaseDefinition(@Argument RevisePhaseDefinition input) {
        return definitions.revise(input);
    }
}
