package dev.throughline.experiment.method;

import static dev.throughline.organisation.role.Permission.EXPERIMENT_READ;

import dev.throughline.experiment.experiment.Experiment;
import dev.throughline.organisation.role.Can;
import java.util.List;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class MethodController {

    @Can(EXPERIMENT_READ)
    @QueryMapping
    List<MethodGuide> methodGuides() {
        return MethodGuide.all();
    }

    @SchemaMapping
    MethodGuide methodGuide(Experiment experiment) {
        return MethodGuide.of(experiment.method());
    }
}
