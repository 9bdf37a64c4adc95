package dev.throughline.reporting.line;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

@Service
public class StrategyLines {

    private final StrategyLineRepository repository;

    StrategyLines(StrategyLineRepository repository) {
        this.repository = repository;
    }

    /// As it is now: four statements, however long it is.
    public StrategyLine current() {
        List<LineStep> steps = new ArrayList<>(repository.visions());
        steps.addAll(repository.challenges());
        steps.addAll(repository.initiatives());
        steps.addAll(repository.targetConditions());
        return StrategyLine.of(steps);
    }
}
